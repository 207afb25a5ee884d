"""Statements of a text that was another one before: which id each had there, as far as its words stood there too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.model.extraction import Extraction
from twosource.model.identity import content_id
from twosource.model.past import Former, Past
from twosource.model.span import Span
from twosource.model.statement import Statement


def follow_statements(alone: Iterable[Extraction], texts: dict[str, str], past: Past) -> dict[str, str]:
    """Return the present ids of statements by those that they had in former texts of their articles.

    ``alone`` is what each article says by itself, before sources of several are joined; ``texts`` are those of the
    articles by id. A statement is followed where its exact words, as often as now, stood in the former text.
    """
    return {
        former: present
        for each in alone
        for text in past.of.get(each.article, ())
        for former, present in _follow(each.statements, texts[each.article], text)
    }


def _follow(statements: Sequence[Statement], text: str, former: Former) -> Iterator[tuple[str, str]]:
    for statement in statements:
        if _identify(statement, statement.article, 0) != statement.id:
            continue  # made otherwise, by a plug-in for instance
        shift = _find_shift(statement.span, text, former.text)
        if shift is not None and (statement.cue is None or statement.cue.start + shift >= 0):
            yield _identify(statement, former.id, shift), statement.id


def _find_shift(span: Span, text: str, former: str) -> int | None:
    """Return how far before or behind the place of now the words stood; None where that is not told."""
    words = span.of(text)
    if not words.strip() or text.count(words) != former.count(words):
        return None
    place = -1
    for _ in range(text.count(words, 0, span.end)):
        place = former.find(words, place + 1)
    return place - span.start if place >= 0 else None


def _identify(statement: Statement, article: str, shift: int) -> str:
    """Return the id that a statement has in an article where it stands so many characters further on."""
    start, end = statement.span.start + shift, statement.span.end + shift
    if not statement.source_spans and statement.cue is None:
        return content_id("statement", article, start, end)
    cue = Span(statement.cue.start + shift, statement.cue.end + shift) if statement.cue else None
    return content_id("statement", article, start, end, *statement.sources, cue)
