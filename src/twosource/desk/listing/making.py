"""How the results of stories were made: by which models, and what could not be done."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, select

from twosource.desk.packing import unpack
from twosource.desk.schema import STORIES
from twosource.model.comparison import Made
from twosource.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class _Compared:
    made: Made


@dataclass(frozen=True, slots=True, kw_only=True)
class _Shelved:
    comparison: _Compared


def page_made(connection: Connection, limit: int) -> Page[Made]:
    """Return how the results of stories were made, of ``limit`` stories at most: those analysed last first.

    It is not counted how many more there are.
    """
    query = select(STORIES.c.packed).where(STORIES.c.packed.is_not(None))
    rows = connection.execute(query.order_by(STORIES.c.analysed.desc(), STORIES.c.key.desc()).limit(limit))
    items = tuple(unpack(_Shelved, bytes(row.packed)).comparison.made for row in rows)
    return Page(items=items, total=len(items), offset=0, exact=len(items) < limit)
