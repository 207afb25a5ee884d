"""The index stays small, however often articles go out and in again."""

from __future__ import annotations

from sqlalchemy import Connection, text, update
from tests.desk.searching.desks import file_texts, list_found

from twosource.desk.schema import ARTICLES
from twosource.desk.searching.indexing import index_articles
from twosource.desk.searching.tidying import tidy_index
from twosource.desk.store import Store

ARTICLES_FILED = 60
NAMES = ("Port Post", "Veyra Mail", "Halma Star", "Sorel Press")


def fill(store: Store) -> None:
    file_texts(store, [f"The ferry {number} sank off Port Veyra{number}." for number in range(1, ARTICLES_FILED + 1)])


def change_outlets(store: Store, name: str) -> None:
    """Have every article go out and in again, in a transaction of its own."""
    for key in range(1, ARTICLES_FILED + 1):
        with store.writing() as connection:
            connection.execute(update(ARTICLES).where(ARTICLES.c.key == key).values(outlet=name))
            index_articles(connection, [key])


def weigh(connection: Connection) -> int:
    return int(connection.execute(text("SELECT SUM(LENGTH(block)) FROM search_data")).scalar_one())


def test_an_index_is_left_alone_while_little_was_taken_out(store: Store) -> None:
    fill(store)
    change_outlets(store, NAMES[0])
    assert not tidy_index(store.writing)


def test_a_tidy_index_answers_as_before_and_is_not_tidied_again(store: Store) -> None:
    fill(store)
    for name in NAMES:
        change_outlets(store, name)
    assert tidy_index(store.writing)
    assert not tidy_index(store.writing)
    assert list_found(store, "veyra7") == [7]
    assert len(list_found(store, "ferry")) > 0


def test_what_was_taken_out_takes_no_room(store: Store) -> None:
    fill(store)
    with store.reading() as connection:
        if connection.dialect.name != "sqlite":
            return
        fresh = weigh(connection)
    for name in NAMES:
        change_outlets(store, name)
    with store.reading() as connection:
        assert weigh(connection) > 1.2 * fresh
    tidy_index(store.writing)
    with store.reading() as connection:
        assert weigh(connection) < 1.1 * fresh
