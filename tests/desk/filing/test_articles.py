"""Articles go into a desk and come out of it again."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.reports import AT, fill, make_article, make_filed, make_page, revise

from twosource.desk.filing.articles import file_articles, file_revision
from twosource.desk.filing.lookup import (
    count_articles,
    find_addresses,
    find_articles,
    find_pages,
    load_articles,
    load_copies,
    load_pages,
    next_keys,
    page_of,
)
from twosource.desk.filing.nouns import Keys, Revision
from twosource.desk.filing.queue import count_queue
from twosource.desk.filing.traits import last_added, stream_printed, stream_profiles
from twosource.desk.packing import unpack
from twosource.desk.schema import ARTICLES, VERSIONS
from twosource.desk.store import Store
from twosource.errors import DeskError
from twosource.model.article import Article, Junk, RawArticle
from twosource.model.span import Span

HOSTILE = "a\0b \ud83d\ude00 \U0001f600 \u202eabc e\u0301 漢字 \ud800"


def test_an_article_comes_out_exactly_as_it_was_filed(store: Store) -> None:
    article = revise(make_article(), "Another text, twice as long as that.")
    fill(store, [make_filed(1, article)])
    with store.reading() as connection:
        assert load_articles(connection, [1, 7]) == {1: article}


def test_text_that_no_database_takes_comes_out_exactly_and_other_tools_see_it_with_marks(store: Store) -> None:
    junk = (Junk(text=HOSTILE, why="\ud800"),)
    article = revise(make_article(text=HOSTILE, title=HOSTILE, given=HOSTILE, outlet=HOSTILE, junk=junk), "x\0")
    fill(store, [make_filed(1, article)])
    with store.reading() as connection:
        assert load_articles(connection, [1]) == {1: article}
        row = connection.execute(ARTICLES.select()).mappings().one()
        assert row["title"] == HOSTILE.translate(dict.fromkeys([0, 0xD83D, 0xDE00, 0xD800], "\ufffd"))
        assert len(row["text"]) == len(article.text)


@given(words=st.text(st.characters(codec=None, exclude_categories=()), max_size=30))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25)
def test_whatever_the_text_is_it_comes_out_as_it_was(store: Store, words: str) -> None:
    with store.writing() as connection:
        key = next_keys(connection).article
        article = make_article(key, text=f"{key} {words}", title=words, outlet=words or None, given=words)
        file_articles(connection, [make_filed(key, article, story=key)], AT)
        assert load_articles(connection, [key]) == {key: article}


def test_keys_go_on_from_the_last_one(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1)), make_filed(2, make_article(2), page=None)])
    with store.reading() as connection:
        assert next_keys(connection) == Keys(article=3, page=2)
        assert count_articles(connection) == 2


def test_articles_are_found_by_id_page_and_address_and_unknown_ones_are_not(store: Store) -> None:
    one, two = make_article(1), make_article(2)
    fill(store, [make_filed(1, one, address="a"), make_filed(2, two, address="a")])
    with store.reading() as connection:
        assert find_articles(connection, [one.id, "nothing"]) == {one.id: 1}
        assert find_pages(connection, [make_page(2).sha256, b"no"]) == {make_page(2).sha256: 2}
        assert find_addresses(connection, ["a", "b"]) == {"a": (2, 1)}


def test_an_address_of_any_length_is_found_again(store: Store) -> None:
    long = "host/" + "x" * 5_000
    fill(store, [make_filed(1, make_article(1, outlet="o" * 9_000), address=long)])
    with store.reading() as connection:
        assert find_addresses(connection, [long, f"{long}y"]) == {long: (1,)}


def test_more_values_than_a_database_takes_in_one_question_are_looked_up(store: Store) -> None:
    fill(store, [make_filed(key, make_article(key)) for key in range(1, 4)])
    with store.reading() as connection:
        assert [*load_articles(connection, range(40_000))] == [1, 2, 3]


def test_a_page_is_kept_once_and_can_be_read_again(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1)), make_filed(2, make_article(2), page=make_page(1))])
    with store.reading() as connection:
        [(key, packed)] = load_pages(connection)
        assert page_of(connection, [1, 2]) == {1: key, 2: key}
        assert [*load_pages(connection, [key, 9])] == [(key, packed)]
    assert unpack(RawArticle, packed).content == "<p>Report 1"


def test_traits_and_copies_come_out_in_order_of_arrival(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1)), make_filed(2, make_article(2), copies=((1, 60),))])
    fill(store, [make_filed(3, make_article(3), copies=((1, 9), (2, 8)))], at="2030-03-02T00:00:00.000Z")
    with store.reading() as connection:
        assert [*stream_profiles(connection, 1)] == [(2, 2, b"p2"), (3, 3, b"p3")]
        assert [each.key for each in stream_printed(connection, 1, "2030")] == [2, 3]
        (last,) = stream_printed(connection, 0, "2030-03-02")
        assert (last.key, last.text, last.credits) == (3, make_article(3).text, (Span(0, 6),))
        assert last_added(connection) == last.added
        assert [*load_copies(connection)] == [(2, 1, 60), (3, 1, 9), (3, 2, 8)]


def test_nothing_of_a_batch_is_kept_where_one_of_it_fails(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1))])
    with pytest.raises(DeskError):
        fill(store, [make_filed(2, make_article(2)), make_filed(1, make_article(3))])
    with store.reading() as connection:
        assert count_articles(connection) == 1
        assert next_keys(connection) == Keys(article=2, page=2)


def revision(newer: Article, **changes: object) -> Revision:
    page = make_page(50 + len(newer.versions))
    fields = {"key": 1, "newer": newer, "address": "a", "profile": b"m", "page": page} | changes
    return Revision(**fields)  # type: ignore[arg-type]


def test_the_newest_text_takes_the_place_of_the_earlier_one_which_is_a_version(store: Store) -> None:
    article = make_article()
    newer = revise(article, "A text that was changed.")
    fill(store, [make_filed(1, article), make_filed(2, make_article(2), copies=((1, 7),))])
    with store.writing() as connection:
        connection.exec_driver_sql("UPDATE stories SET queued = NULL")
        assert file_revision(connection, revision(newer, copies=((2, 5),)), AT)
    with store.reading() as connection:
        assert load_articles(connection, [1]) == {1: newer}
        assert find_articles(connection, [article.id, newer.id]) == {article.id: 1, newer.id: 1}
        assert page_of(connection, [1]) == {1: 3}
        assert connection.execute(VERSIONS.select()).mappings().one()["page"] == 1
        assert next(stream_profiles(connection, 0))[2] == b"m"
        assert [*load_copies(connection)] == [(2, 1, 5)]
        assert count_queue(connection) == 1


def test_an_article_that_goes_back_to_its_first_text_has_its_first_id(store: Store) -> None:
    first = make_article()
    second = revise(first, "A text that was changed.")
    third = revise(second, first.text)
    fill(store, [make_filed(1, first)])
    with store.writing() as connection:
        file_revision(connection, revision(second), AT)
        file_revision(connection, revision(third), AT)
        assert load_articles(connection, [1]) == {1: third}
        assert find_articles(connection, [first.id, second.id]) == {first.id: 1, second.id: 1}


def test_an_earlier_text_that_comes_late_changes_neither_id_nor_page(store: Store) -> None:
    article = make_article()
    fill(store, [make_filed(1, article)])
    earlier = revise(replace(article, text="Before.", sha256="0" * 64), article.text).versions
    with store.writing() as connection:
        assert not file_revision(connection, revision(replace(article, versions=earlier)), AT)
        assert page_of(connection, [1]) == {1: 1}
        assert connection.execute(VERSIONS.select()).mappings().one()["page"] == 2


def test_an_article_that_is_not_there_cannot_be_revised(store: Store) -> None:
    with pytest.raises(LookupError), store.writing() as connection:
        file_revision(connection, revision(make_article()), AT)
