"""A desk of each earlier version becomes what a new one is."""

from __future__ import annotations

from sqlalchemy import Connection, inspect
from tests.desk.clock import Clock
from tests.desk.migrations.earlier import take_back
from tests.desk.reports import fill, make_article, make_filed

from twosource.desk.keeping import check_store
from twosource.desk.listing.found import find_finding
from twosource.desk.listing.stories import list_stories
from twosource.desk.opening import open_store
from twosource.desk.schema import META, STORIES, VERSION
from twosource.model.filters import NO_FILTERS
from twosource.model.published import Published


def _describe(connection: Connection) -> dict[str, tuple[object, object]]:
    """Return the columns and indexes of each table."""
    tables = inspect(connection)
    return {
        name: (
            sorted((column["name"], str(column["type"]), column["nullable"]) for column in tables.get_columns(name)),
            sorted((str(index["name"]), tuple(index["column_names"])) for index in tables.get_indexes(name)),
        )
        for name in tables.get_table_names()
        if not name.startswith("search_")
    }


def test_a_desk_of_version_1_becomes_what_a_new_one_is(where: str, clock: Clock) -> None:
    with open_store(where, write=True, now=clock) as store:
        fill(store, [make_filed(1, make_article(1))])
        with store.reading() as connection:
            new = _describe(connection)
        with store.writing() as connection:
            take_back(connection)
    with open_store(where, write=True, now=clock) as store, store.reading() as connection:
        assert _describe(connection) == new
        assert list_stories(connection, NO_FILTERS).total == 1
        assert find_finding(connection, "0" * 16) is None
        found = connection.execute(META.select().where(META.c.name == "schema")).mappings().one()
        assert found["value"] == str(VERSION)
        assert [*check_store(store)] == []


def test_doubtful_days_are_no_days_of_a_story_of_an_earlier_version_any_more(where: str, clock: Clock) -> None:
    later = Published(value="2031-05-14", precision="day", trust="doubtful", evidence=())
    doubted = [make_filed(1, make_article(1)), make_filed(2, make_article(2, published=later), story=1)]
    lone = make_filed(3, make_article(3, published=later))
    with open_store(where, write=True, now=clock) as store:
        fill(store, [*doubted, lone])
        with store.writing() as connection:
            take_back(connection)
            connection.execute(STORIES.update().values(first_day="2030-02-02", last_day="2031-05-14"))
    with open_store(where, write=True, now=clock) as store, store.reading() as connection:
        listed = list_stories(connection, NO_FILTERS, order="newest").items
    told = [(story.articles, story.first_day, story.last_day, story.doubtful) for story in listed]
    assert told == [(2, "2030-02-02", "2030-02-02", 1), (1, None, None, 1)]
