"""What holds of every extraction, whatever the text was."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.language.paragraphs import find_paragraphs
from twosource.language.quotations import find_quotations
from twosource.model.extraction import Extraction
from twosource.model.span import Span
from twosource.model.statement import Statement

_NEIGHBOURS = 1  # paragraphs between a statement and its content: "She added:" announces the next one


def check_soundness(text: str, extraction: Extraction) -> None:
    """Fail where an extraction does not fit its text."""
    quoted = [quotation.span for quotation in find_quotations(text)]
    known = {source.id for source in extraction.sources}
    for statement in extraction.statements:
        for span in _spans(statement):
            assert 0 <= span.start < span.end <= len(text)
            assert span.of(text) == span.of(text).strip()
        assert statement.content
        assert set(statement.sources) <= known
        assert len(statement.sources) == len(statement.source_spans)
        assert (statement.form == "narration") == (not statement.sources)
        assert bool(statement.denied) == (statement.stance == "denies")
        _check_form(statement, quoted)
        _check_place(text, statement)
    assert len({statement.id for statement in extraction.statements}) == len(extraction.statements)
    _check_cover(text, extraction)


def _spans(statement: Statement) -> Iterator[Span]:
    yield statement.span
    yield from statement.source_spans
    yield from statement.content
    yield from statement.denied
    yield from [statement.cue] if statement.cue else []


def _check_form(statement: Statement, quoted: list[Span]) -> None:
    """What has a cue of its own is quoted where marks stand, and only there."""
    own = statement.cue is not None and statement.span.contains(statement.cue)
    marked = any(span.overlaps(content) for span in quoted for content in statement.content)
    if own and statement.form in {"direct", "mixed"}:
        assert marked


def _check_place(text: str, statement: Statement) -> None:
    """Content stands in the paragraph of its statement, or in one beside it."""
    paragraphs = [span for span in find_paragraphs(text) if any(letter.isalnum() for letter in span.of(text))]
    own = [number for number, span in enumerate(paragraphs) if span.overlaps(statement.span)]
    for content in statement.content:
        places = [number for number, span in enumerate(paragraphs) if span.overlaps(content)]
        assert places
        assert min(abs(place - here) for place in places for here in own) <= _NEIGHBOURS


def _check_cover(text: str, extraction: Extraction) -> None:
    covered = bytearray(len(text))
    for statement in extraction.statements:
        covered[statement.span.start : statement.span.end] = b"\1" * len(statement.span)
    assert all(covered[i] or not text[i].isalnum() for i in range(len(text)))
