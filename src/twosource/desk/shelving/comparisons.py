"""The results of one story."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sqlalchemy import Connection

from twosource.model.comparison import Comparison

Following = Callable[[Connection, int, Comparison, str], Mapping[str, str]]
"""Given the connection, the story's key, its new results and the time: the lasting id of each finding, by its id.

Called while the earlier results are still in the desk; what became of findings is written down by it.
"""


def shelve(
    connection: Connection, story: int, comparison: Comparison, at: str, following: Following | None = None
) -> None:
    """Put the results of a story in the place of earlier ones, and take the story out of the queue.

    The articles of the comparison must be in the desk. A finding keeps the key of the one with the same lasting id.
    """
    raise NotImplementedError


def load_comparison(connection: Connection, story: int) -> Comparison | None:
    """Return the results of a story exactly as they were shelved; None where there are none yet."""
    raise NotImplementedError
