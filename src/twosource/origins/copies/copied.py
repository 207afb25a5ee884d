"""An article with which a new one may share a passage."""

from __future__ import annotations

from typing import NamedTuple


class Copied(NamedTuple):
    """The ``key`` of an article that has narrative words in common with a new one, in the same order.

    ``words`` says about how many, but for those that very many articles have.
    """

    key: int
    words: int
