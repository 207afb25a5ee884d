"""What became of the findings of many stories lately: a few events of each."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sqlalchemy import Connection, case, func, select

from twosource.desk.chunks import select_among
from twosource.desk.plain import make_plain
from twosource.desk.schema import EVENTS, STORIES
from twosource.model.event import Event

# Of one analysis, what readers wait for comes first: that something is corroborated, then that figures changed.
_WEIGHT = case(
    (EVENTS.c.after == "corroborated", 0),
    (EVENTS.c.kind == "figure", 1),
    (EVENTS.c.kind == "differs", 2),
    (EVENTS.c.kind == "support", 3),
    else_=4,
)


def list_latest_of(connection: Connection, stories: Iterable[str], each: int) -> dict[str, tuple[Event, ...]]:
    """Return for each story (its present id) what became of its findings: at most ``each``, of the latest time first.

    Within one time that something is corroborated now comes first, then changed figures, then differences.
    """
    asked = {make_plain(story): story for story in stories}
    order = (EVENTS.c.at.desc(), _WEIGHT, EVENTS.c.key.desc())
    rank = func.row_number().over(partition_by=EVENTS.c.story, order_by=order).label("rank")
    columns = [column for column in EVENTS.c if column.name not in {"story", "key"}]
    ranked = select(*columns, STORIES.c.id.label("story"), rank).join(STORIES, EVENTS.c.story == STORIES.c.key)
    latest: dict[str, list[tuple[int, Event]]] = defaultdict(list)
    for row in select_among(connection, ranked, STORIES.c.id, asked):
        values = dict(row)
        if (place := values.pop("rank")) <= each:
            latest[row["story"]].append((place, Event(**values)))
    return {given: tuple(event for _, event in sorted(latest[plain], key=_place)) for plain, given in asked.items()}


def _place(ranked: tuple[int, Event]) -> int:
    return ranked[0]
