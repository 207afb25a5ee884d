"""Words with their places, and what is left of them when form does not matter."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.model.span import Span

_WORD = re.compile(r"\w+(?:[.,]\d+)*(?:['’]\w+)?", re.UNICODE)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as it stands in the text: its span and its folded form (case and typography removed)."""

    span: Span
    folded: str


def find_words(text: str) -> tuple[Word, ...]:
    """Return the words of ``text`` in order. Numbers keep their inner points and commas."""
    return tuple(
        Word(Span(match.start(), match.end()), match.group().casefold().replace("’", "'"))
        for match in _WORD.finditer(text)
    )
