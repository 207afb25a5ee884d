"""A sentence of one article that is matched with one of another."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Match:
    """Sentence number ``a`` of one article stands as number ``b`` in the other."""

    a: int
    b: int
