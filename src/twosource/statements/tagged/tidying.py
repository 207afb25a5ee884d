"""Spans as a model marks them, made fit: inside of their paragraph, tight, with a letter in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from twosource.language.paragraphs import trim
from twosource.model.span import Span


def tidy_spans(text: str, paragraph: Span, marked: Iterable[Span]) -> list[Span]:
    """Return the places in the text of spans that count from the start of a paragraph, without the empty ones."""
    return [span for span in _shift(text, paragraph, marked) if _has_letter(text, span)]


def tidy_cue(text: str, paragraph: Span, marked: Span) -> Span | None:
    """Return the place of a cue, None when it is empty; a colon alone can be one ("Tal: “…”")."""
    for span in _shift(text, paragraph, [marked]):
        if _has_letter(text, span) or span.of(text) == ":":
            return span
    return None


def _shift(text: str, paragraph: Span, marked: Iterable[Span]) -> Iterator[Span]:
    for span in marked:
        if paragraph.start + span.start < paragraph.end:
            yield trim(text, paragraph.start + span.start, min(paragraph.start + span.end, paragraph.end))


def cut_around(text: str, contents: Sequence[Span], cue: Span) -> list[Span]:
    """Return the contents without the cue: nobody says the words that say so."""
    parts: list[Span] = []
    for content in contents:
        if not content.overlaps(cue):
            parts.append(content)
            continue
        around = ((content.start, cue.start), (cue.end, content.end))
        parts.extend(trim(text, start, end) for start, end in around if start < end)
    return [span for span in parts if _has_letter(text, span)]


def drop_comma(text: str, source: Span) -> Span:
    """Return a source without the comma behind it, which belongs to it only where it closes an apposition."""
    words = source.of(text)
    return Span(source.start, source.end - 1) if words.endswith(",") and words.count(",") == 1 else source


def _has_letter(text: str, span: Span) -> bool:
    return any(letter.isalnum() for letter in span.of(text))
