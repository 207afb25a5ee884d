"""A text in pieces, with the words marked that were searched for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.span import Span


def mark_words(text: str, place: Span, words: Iterable[Span]) -> list[tuple[str, bool]]:
    """Return a text in pieces, each with whether it is one of the words; ``place`` is where the text stands.

    Words that reach out of the text are marked as far as they are in it, none twice. Joined, the pieces are the text.
    """
    return [(piece, marked) for piece, marked in _cut(text, place, words) if piece]


def _cut(text: str, place: Span, words: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    done = place.start
    for word in sorted(words):
        start, end = max(word.start, done), min(word.end, place.end)
        if start < end:
            yield text[done - place.start : start - place.start], False
            yield text[start - place.start : end - place.start], True
            done = end
    yield text[done - place.start :], False
