"""Which findings fit: what exports keep."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby
from operator import itemgetter

from sqlalchemy import Connection, distinct, func, select

from twosource.desk.chunks import stream
from twosource.desk.listing.conditions import findings_that_fit, look_up
from twosource.desk.schema import FINDINGS
from twosource.model.filters import Filters


def list_findings(connection: Connection, filters: Filters) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield every story (key) with findings that fit, and their ids; stories in order of their keys, none left out.

    Not all of it is in memory at a time. Stories that are not analysed have no findings.
    """
    query = select(FINDINGS.c.story, FINDINGS.c.id).where(*findings_that_fit(look_up(connection, filters)))
    rows = stream(connection, query.order_by(FINDINGS.c.story, FINDINGS.c.key))
    for story, found in groupby(rows, key=itemgetter("story")):
        yield story, tuple(row["id"] for row in found)


def count_findings(connection: Connection, filters: Filters) -> tuple[int, int]:
    """Return how many stories and how many findings `list_findings` yields."""
    counts = select(func.count(distinct(FINDINGS.c.story)), func.count())
    row = connection.execute(counts.select_from(FINDINGS).where(*findings_that_fit(look_up(connection, filters)))).one()
    return row[0], row[1]
