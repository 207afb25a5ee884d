"""A text in pieces, with the words marked that were searched for."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.model.hit import Hit
from twosource.model.span import Span


def mark_words(text: str, place: Span, words: Iterable[Span]) -> list[tuple[str, bool]]:
    """Return a text in pieces, each with whether it is one of the words; ``place`` is where the text stands.

    Words that reach out of the text are marked as far as they are in it, none twice. Joined, the pieces are the text.
    """
    return [(piece, marked) for piece, marked in _cut(text, place, words) if piece]


def mark_again(text: str, place: Span, hit: Hit) -> list[tuple[str, bool]]:
    """Return a statement of a hit in pieces, with the words marked that are marked in its snippet and its title."""
    snippet, title = hit.snippet, hit.title or ""
    forms = {snippet.text[word.start - snippet.span.start : word.end - snippet.span.start] for word in snippet.words}
    forms |= {word.of(title) for word in hit.title_words}
    again = re.compile("|".join(rf"(?<!\w){re.escape(each)}(?!\w)" for each in sorted(forms) if each), re.IGNORECASE)
    found = (match.span() for match in again.finditer(text) if forms)
    return mark_words(text, place, [Span(place.start + start, place.start + end) for start, end in found])


def _cut(text: str, place: Span, words: Iterable[Span]) -> Iterator[tuple[str, bool]]:
    done = place.start
    for word in sorted(words):
        start, end = max(word.start, done), min(word.end, place.end)
        if start < end:
            yield text[done - place.start : start - place.start], False
            yield text[start - place.start : end - place.start], True
            done = end
    yield text[done - place.start :], False
