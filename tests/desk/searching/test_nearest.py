"""The articles nearest to a sentence."""

from __future__ import annotations

from tests.desk.searching.desks import file_texts, write_article

from twosource.desk.searching.nearest import find_nearest
from twosource.desk.store import Store
from twosource.model.filters import NO_FILTERS, Filters


def test_the_article_with_most_of_the_rare_words_is_first(store: Store) -> None:
    common = [f"The train number {n} was late again." for n in range(20)]
    file_texts(store, [*common, "The ferry sank.", "The ferry Halma Star sank.", "Nothing to see."])
    with store.reading() as connection:
        found = find_nearest(connection, "Halma Star, the ferry, sank late.", NO_FILTERS, most=5)
        assert found[:2] == (22, 21)
        assert len(found) == 5
        assert find_nearest(connection, "Halma Star", NO_FILTERS, most=5) == (22,)


def test_plain_words_and_words_that_nothing_has_find_nothing(store: Store) -> None:
    file_texts(store, ["The ferry sank."])
    with store.reading() as connection:
        assert find_nearest(connection, "The qqq", NO_FILTERS, most=5, plain={"the"}) == ()
        assert find_nearest(connection, "", NO_FILTERS, most=5) == ()


def test_only_what_fits_the_filters_is_near(store: Store) -> None:
    file_texts(
        store, [write_article(1, "The ferry sank."), write_article(2, "The ferry sank.", outlet="Sorel Gazette")]
    )
    with store.reading() as connection:
        assert find_nearest(connection, "ferry", Filters(outlets=("Sorel Gazette",)), most=5) == (2,)
