"""Where passages stand in one article."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.passage import Passage
from twosource.model.span import Span


def list_places(passages: Sequence[Passage], article: str) -> tuple[tuple[str, Span], ...]:
    """Return where passages stand in an article, with their ids."""
    return tuple((one.id, place.span) for one in passages for place in one.spans if place.article == article)
