"""What became of the findings of many stories lately."""

from __future__ import annotations

from sqlalchemy import insert, select
from tests.desk.following.growing import Newsroom

from twosource.desk.following.latest import list_latest_of
from twosource.desk.schema import EVENTS, STORIES
from twosource.desk.store import Store

EARLY, LATE = "2031-05-13T08:00:00.000Z", "2031-05-14T08:00:00.000Z"


def tell(store: Store, *events: tuple[int, str, str, str | None]) -> dict[int, str]:
    """Note events (story, time, kind, after); return the ids of stories by their keys."""
    Newsroom(store, 3)
    with store.writing() as connection:
        rows = [
            {
                "key": n + 1,
                "story": story,
                "at": at,
                "kind": kind,
                "after": after,
                "finding": f"f{n}",
                "text": f"Thing {n}.",
            }
            for n, (story, at, kind, after) in enumerate(events)
        ]
        connection.execute(insert(EVENTS), rows)
        return {row.key: row.id for row in connection.execute(select(STORIES.c.key, STORIES.c.id))}


def test_each_story_has_its_latest_events_and_no_more_than_asked(store: Store) -> None:
    ids = tell(
        store,
        (1, EARLY, "support", "one source"),
        (1, LATE, "gone", None),
        (1, LATE, "figure", "nine / ten"),
        (2, EARLY, "gone", None),
    )
    with store.reading() as connection:
        latest = list_latest_of(connection, [ids[1], ids[2], ids[3]], 2)
    assert [event.kind for event in latest[ids[1]]] == ["figure", "gone"]
    assert [event.kind for event in latest[ids[2]]] == ["gone"]
    assert latest[ids[3]] == ()
    assert {event.story for event in latest[ids[1]]} == {ids[1]}


def test_of_one_time_that_something_is_corroborated_comes_first(store: Store) -> None:
    ids = tell(
        store,
        (1, LATE, "support", "corroborated"),
        (1, LATE, "figure", "nine / ten"),
        (1, LATE, "differs", "time: noon / night"),
        (1, LATE, "support", "one origin"),
    )
    with store.reading() as connection:
        (events,) = list_latest_of(connection, [ids[1]], 3).values()
    assert [event.after for event in events] == ["corroborated", "nine / ten", "time: noon / night"]


def test_an_id_that_leads_nowhere_has_no_events(store: Store) -> None:
    tell(store, (1, LATE, "gone", None))
    with store.reading() as connection:
        assert list_latest_of(connection, ["no such \x00 story"], 2) == {"no such \x00 story": ()}
