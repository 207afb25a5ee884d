"""How the results of stories were made: by which models, and what could not be done."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, select

from twosource.desk.packing import unpack
from twosource.desk.schema import STORIES
from twosource.model.comparison import Made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    made: Made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelved:
    comparison: _Compared


def list_made(connection: Connection, limit: int) -> Iterator[Made]:
    """Yield how the results of stories were made, of ``limit`` stories at most: those analysed last first."""
    query = select(STORIES.c.packed).where(STORIES.c.packed.is_not(None))
    for row in connection.execute(query.order_by(STORIES.c.analysed.desc(), STORIES.c.key.desc()).limit(limit)):
        yield unpack(_Shelved, bytes(row.packed)).comparison.made
