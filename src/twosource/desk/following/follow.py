"""Findings keep an id while they grow, and what becomes of them is written down."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection

from twosource.model.comparison import Comparison


def follow(connection: Connection, story: int, comparison: Comparison, at: str) -> Mapping[str, str]:
    """Write down what became of a story's findings; return the lasting id of each of the new ones, by its id.

    Called while the earlier results are still in the desk (a `shelving.comparisons.Following`). A finding lasts where
    one of the new ones has statements in common with it; the one with the most goes first. The same results again
    write nothing.
    """
    raise NotImplementedError
