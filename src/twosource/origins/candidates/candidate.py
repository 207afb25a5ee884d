"""A pair of articles that may share a passage."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Candidate:
    """Two articles, ``a`` before ``b`` by id, that have narrative words in common, in the same order.

    ``words`` says about how many, but for those that very many articles have.
    """

    a: str
    b: str
    words: int
