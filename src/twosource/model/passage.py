"""A run of sentences that stands in two or more articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import ArticleSpan, Span

PassageKind = Literal["copied", "rewritten"]
SignKind = Literal["time", "credit", "citation", "length", "error"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sign:
    """Something that tells which of two carriers had their common text first.

    ``article`` and ``span`` mark the words that show it (empty where it is not in the text: a date of the page);
    ``detail`` says it in words for the reader.
    """

    kind: SignKind
    article: str
    span: Span
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Direction:
    """Which article had a passage first, as far as can be told.

    ``first`` is the id of that article: the other one has the text from it, or from where it has it. ``certain`` is
    false when the signs are weak: only a date that nobody vouches for, or only that one is longer.
    """

    first: str
    certain: bool
    signs: tuple[Sign, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of sentences that stands, copied or rewritten, in two articles.

    ``spans`` has one entry for each carrier; ``similarity`` runs from 0 to 1. ``words`` is how much text both have:
    words outside of quotations, those of reworded sentences counting for less. ``origin`` is the id of its `Origin`;
    every passage has one, named or not. ``direction`` is None when nothing tells who had it first.
    """

    id: str
    origin: str
    kind: PassageKind
    spans: tuple[ArticleSpan, ...]
    similarity: float
    words: float = 0.0
    direction: Direction | None = None
