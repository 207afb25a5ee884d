"""A run of sentences that stands in two or more articles."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import ArticleSpan

PassageKind = Literal["copied", "rewritten"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A run of sentences that stands, copied or rewritten, in two articles.

    ``spans`` has one entry for each carrier; ``similarity`` runs from 0 to 1. ``origin`` is the id
    of its `Origin`; every passage has one, named or not.
    """

    id: str
    origin: str
    kind: PassageKind
    spans: tuple[ArticleSpan, ...]
    similarity: float
