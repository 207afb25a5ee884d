"""Which findings fit: what exports keep."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection

from twosource.model.filters import Filters


def list_findings(connection: Connection, filters: Filters) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield every story (key) with findings that fit, and their ids; stories in order of their keys, none left out.

    Not all of it is in memory at a time. Stories that are not analysed have no findings.
    """
    raise NotImplementedError


def count_findings(connection: Connection, filters: Filters) -> tuple[int, int]:
    """Return how many stories and how many findings `list_findings` yields."""
    raise NotImplementedError
