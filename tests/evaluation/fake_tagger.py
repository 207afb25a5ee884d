"""A tagger that says what it was told to say of each paragraph."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.language.tagging import TaggedParagraph


class FakeTagger:
    """Knows some paragraphs by heart, says nothing of others, and keeps what it was asked."""

    name = "fake"

    def __init__(self, known: Mapping[str, TaggedParagraph]) -> None:
        self._known = known
        self.asked: list[str] = []

    def tag(self, paragraphs: Sequence[str]) -> list[TaggedParagraph]:
        self.asked += paragraphs
        return [self._known.get(text, TaggedParagraph()) for text in paragraphs]
