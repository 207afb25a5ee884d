"""When the articles of stories appeared."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable

from sqlalchemy import ColumnElement, Connection, func, literal_column, select

from twosource.desk.chunks import select_among
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, STORIES
from twosource.model.arrivals import Arrivals, Days

_OF_DAY: tuple[ColumnElement[int], ...] = (
    literal_column("1"),
    literal_column("10"),
)  # no parameters: what is selected and grouped by is then the same


def count_arrivals(connection: Connection, stories: Iterable[str]) -> dict[str, Arrivals]:
    """Return for each story (id) how many articles it has of each day; an id that leads to no articles has none."""
    asked = {make_plain(story): story for story in stories}
    day, arrived = ARTICLES.c.day, func.substr(ARTICLES.c.added, *_OF_DAY)
    trust = ARTICLES.c.trust
    query = select(STORIES.c.id, day, trust, arrived.label("arrived"), func.count().label("articles"))
    query = query.join(ARTICLES, ARTICLES.c.story == STORIES.c.key).group_by(STORIES.c.id, day, trust, arrived)
    published: dict[str, Counter[str | None]] = defaultdict(Counter)
    doubtful: dict[str, Counter[str | None]] = defaultdict(Counter)
    came: dict[str, Counter[str | None]] = defaultdict(Counter)
    for row in select_among(connection, query, STORIES.c.id, asked):
        (doubtful if row["trust"] == "doubtful" else published)[row["id"]][row["day"]] += row["articles"]
        came[row["id"]][row["arrived"]] += row["articles"]
    return {
        given: Arrivals(
            published=_order(published[plain]),
            arrived=_order(came[plain]),
            undated=published[plain][None] + doubtful[plain][None],
            doubtful=_order(doubtful[plain]),
        )
        for plain, given in asked.items()
    }


def _order(counts: Counter[str | None]) -> Days:
    return tuple(sorted((day, number) for day, number in counts.items() if day is not None))
