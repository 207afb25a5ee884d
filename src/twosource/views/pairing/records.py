"""Two articles beside each other as plain values, in the words of the result format."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.finding import Finding
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue
from twosource.views.finding_records import finding_record, relation_record
from twosource.views.pairing.laying import Paragraph
from twosource.views.pairing.meetings import Meeting
from twosource.views.pairing.pair import Column, Pair
from twosource.views.pairing.windows import Window
from twosource.views.records import (
    Record,
    article_record,
    passage_record,
    pick_fields,
    source_record,
    span_record,
    statement_record,
)


def pair_to_dict(pair: Pair) -> Record:
    """Return two articles beside each other: both columns, where they meet, and what each leaves out."""
    catalogue = pair.catalogue
    shown = [statement for column in pair.columns for statement in list_shown(column.paragraphs, catalogue)]
    sides = {one for meeting in pair.meetings for one in (*meeting.left, *meeting.right)}
    needed = {one.id for one in shown} | sides
    statements = [one for one in catalogue.statements.values() if one.id in needed]
    return {
        "story": pick_fields(pair.story, "id", "title"),
        "articles": [{**pick_fields(one, "id", "title", "outlet"), "from": one.given} for one in pair.articles],
        "left": _column_record(pair.left, catalogue),
        "right": _column_record(pair.right, catalogue) if pair.right else None,
        "meetings": [_meeting_record(meeting) for meeting in pair.meetings],
        "met": pair.met,
        "passages": [passage_record(passage) for passage in pair.passages],
        "statements": [statement_record(one, catalogue.articles[one.article].text) for one in statements],
        "sources": [source_record(source) for source in list_sources(statements, catalogue)],
        "findings": [finding_to_dict(one, catalogue) for one in _list_findings(pair, statements)],
        "before": list(pair.before) if pair.before else None,
        "after": list(pair.after) if pair.after else None,
        "waiting": list(pair.waiting),
        "notes": list(pair.notes),
    }


def list_shown(paragraphs: Sequence[Paragraph], catalogue: Catalogue) -> list[Statement]:
    """Return the statements that stand in some paragraphs, in the order of the text."""
    ids = dict.fromkeys(one for paragraph in paragraphs for piece in paragraph.pieces for one in piece.statements)
    return [catalogue.statements[one] for one in ids]


def list_sources(statements: Sequence[Statement], catalogue: Catalogue) -> list[Source]:
    """Return the sources that statements are attributed to."""
    return [
        catalogue.sources[source]
        for source in dict.fromkeys(source for one in statements for source in one.sources)
        if source in catalogue.sources
    ]


def finding_to_dict(finding: Finding, catalogue: Catalogue) -> Record:
    """Return a finding of the result format."""
    return finding_record(finding, catalogue.articles[catalogue.statements[finding.wording].article].text)


def window_record(window: Window) -> Record:
    """Return which part of a text is shown."""
    return {"part": window.number, "parts": window.of, **span_record(window.span)}


def paragraph_record(paragraph: Paragraph) -> Record:
    """Return a paragraph in pieces."""
    return {
        "origin": paragraph.origin,
        "pieces": [
            {**span_record(piece.span), **pick_fields(piece, "text", "kind", "statements", "findings", "passages")}
            for piece in paragraph.pieces
        ],
    }


def _column_record(column: Column, catalogue: Catalogue) -> Record:
    return {
        "article": article_record(column.article),
        "letter": catalogue.letters[column.article.id],
        **window_record(column.window),
        "paragraphs": [paragraph_record(paragraph) for paragraph in column.paragraphs],
        "elsewhere": [finding.id for finding in column.elsewhere],
        "alone": [finding.id for finding in column.alone],
        "left_out": column.left_out,
    }


def _meeting_record(meeting: Meeting) -> Record:
    return {
        "finding": meeting.finding.id,
        "kind": meeting.kind,
        **pick_fields(meeting, "left", "right"),
        "relation": relation_record(meeting.relation) if meeting.relation else None,
    }


def _list_findings(pair: Pair, statements: Sequence[Statement]) -> list[Finding]:
    catalogue = pair.catalogue
    standing = {one for statement in statements for one in catalogue.standing.get(statement.id, ())}
    return [finding for finding in catalogue.findings.values() if finding.id in standing]
