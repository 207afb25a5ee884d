"""The index stays in step with the articles."""

from __future__ import annotations

import pytest
from sqlalchemy import func, select, text, update
from tests.desk.searching.desks import add_findings, file_texts, find, list_found, write_article

from twosource.desk.schema import ARTICLES, FINDINGS, SEARCHED
from twosource.desk.searching.indexing import forget_articles, index_articles, rebuild_index
from twosource.desk.store import Store
from twosource.errors import DeskError
from twosource.model.filters import Filters


def count_entries(store: Store) -> int:
    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(SEARCHED)).scalar_one()


def forget_and_fail(store: Store) -> None:
    with store.writing() as connection:
        forget_articles(connection, [1])
        connection.execute(text("SELECT nothing FROM nowhere"))


def test_an_article_is_found_by_its_newest_text_alone(store: Store) -> None:
    file_texts(store, ["The ferry sank.", "The ferry was late."])
    with store.writing() as connection:
        forget_articles(connection, [1])
        connection.execute(update(ARTICLES).where(ARTICLES.c.key == 1).values(text="The train was late.", title=None))
        index_articles(connection, [1])
    assert [list_found(store, query) for query in ("sank", "ferry", "train", '"was late"')] == [[], [2], [1], [2, 1]]


def test_what_was_changed_without_a_word_leaves_no_trace_either(store: Store) -> None:
    file_texts(store, ["The ferry sank.", "The ferry was late."])
    with store.writing() as connection:
        connection.execute(update(ARTICLES).where(ARTICLES.c.key == 1).values(text="The train was late.", title=None))
        forget_articles(connection, [1])
        index_articles(connection, [1])
    assert [list_found(store, query) for query in ("sank", "ferry", "train")] == [[], [2], [1]]
    assert count_entries(store) == 2


def test_filters_follow_what_is_found_out(store: Store) -> None:
    file_texts(store, ["The ferry sank."])
    statements = [{"article": 1, "start": 0, "end": 15}]
    add_findings(store, [], statements, [{"story": 1, "support": "single article", "statements": [0]}])
    corroborated, single = Filters(support=("corroborated",)), Filters(support=("single article",))
    assert (list_found(store, "ferry", corroborated), list_found(store, "ferry", single)) == ([], [1])
    with store.writing() as connection:
        connection.execute(update(FINDINGS).values(support="corroborated"))
        index_articles(connection, [1])
    assert (list_found(store, "ferry", corroborated), list_found(store, "ferry", single)) == ([1], [])


def test_indexing_again_changes_nothing(store: Store) -> None:
    file_texts(store, ["The ferry sank.", "Another ferry."])
    with store.writing() as connection:
        index_articles(connection, [1, 2, 2, 1, 99])
    assert (list_found(store, "ferry"), count_entries(store)) == ([2, 1], 2)


def test_an_index_can_be_made_anew(store: Store) -> None:
    file_texts(store, [f"Ferry number {n} sank." for n in range(1, 6)])
    before = find(store, '"ferry number"')
    with store.writing() as connection:
        assert rebuild_index(connection) == 5
    assert find(store, '"ferry number"') == before


def test_what_is_not_kept_is_not_found(store: Store) -> None:
    file_texts(store, ["The ferry sank."])
    with pytest.raises(DeskError):
        forget_and_fail(store)
    assert list_found(store, "ferry") == [1]


def test_a_book_is_found_by_its_words_and_phrases(store: Store) -> None:
    many = " ".join(f"w{n}" for n in range(80_000))
    file_texts(store, [write_article(1, f"{many} the ferry sank"), write_article(2, "the ferry sank")])
    assert list_found(store, '"w17 w18"') == [1]
    assert list_found(store, '"w18 w17"') == []
    assert list_found(store, "w79999") == [1]


def test_what_is_longer_than_an_index_takes_can_be_filed(store: Store) -> None:
    endless = " ".join(f"{n:064}" for n in range(20_000))
    file_texts(store, [write_article(1, endless), write_article(2, "the ferry sank")])
    assert list_found(store, f"{17:064}") == [1]
    assert list_found(store, "ferry") == [2]
