"""Stories count their articles, merge, part and wait in a queue."""

from __future__ import annotations

from tests.desk.reports import fill, make_article, make_filed

from twosource.desk.filing.lookup import find_stories, list_members
from twosource.desk.filing.queue import count_queue, next_queued, queue_stories, unqueue_story
from twosource.desk.filing.stories import find_story, load_story, move_articles, name_phases, refresh_stories
from twosource.desk.keeping import check_store
from twosource.desk.schema import ARTICLES, STORIES
from twosource.desk.store import Store
from twosource.model.identity import content_id

LATER = "2030-03-02T08:00:00.000Z"


def file_six(store: Store) -> None:
    """Two stories of three articles each: 1, 2, 3 and 4, 5, 6; one of each without an outlet."""
    articles = [make_article(key, outlet=None if key % 3 == 0 else f"Outlet {key % 2}") for key in range(1, 7)]
    fill(store, [make_filed(key, each, story=1 if key < 4 else 4) for key, each in enumerate(articles, 1)])


def test_a_story_counts_its_articles_outlets_and_days(store: Store) -> None:
    file_six(store)
    with store.reading() as connection:
        row = connection.execute(STORIES.select().where(STORIES.c.key == 1)).mappings().one()
    counted = [row[name] for name in ("articles", "outlets", "first_day", "last_day", "merged_into")]
    assert counted == [3, 3, "2030-02-02", "2030-02-04", None]
    assert row["id"] == content_id("story", make_article(1, outlet="Outlet 1").id)


def test_a_merged_story_leads_to_the_one_that_took_its_articles_and_stands_again_when_they_come_back(
    store: Store,
) -> None:
    file_six(store)
    with store.writing() as connection:
        given = load_story(connection, 4).id
        move_articles(connection, {4: 1, 5: 1, 6: 1}, LATER)
        assert find_story(connection, given) == 1
        assert list_members(connection, 1) == (1, 2, 3, 4, 5, 6)
        assert count_queue(connection) == 1
        move_articles(connection, {4: 4, 5: 4}, LATER)
        assert find_story(connection, given) == 4
        assert load_story(connection, 4).id == given
        assert find_stories(connection, [3, 4, 6]) == {3: 1, 4: 4, 6: 1}
        assert find_story(connection, "nothing") is None
    assert [*check_store(store)] == []


def test_merges_of_merges_lead_to_the_end(store: Store) -> None:
    fill(store, [make_filed(key, make_article(key)) for key in (1, 2, 3)])
    with store.writing() as connection:
        third = load_story(connection, 3).id
        move_articles(connection, {3: 2}, LATER)
        move_articles(connection, {2: 1, 3: 1}, LATER)
        assert find_story(connection, third) == 1


def test_a_part_of_a_story_founds_one_of_its_own_named_for_its_first_article(store: Store) -> None:
    file_six(store)
    with store.writing() as connection:
        move_articles(connection, {2: 2, 3: 2}, LATER)
        name_phases(connection, {3: 1})
        assert load_story(connection, 2).id == content_id("story", make_article(2, outlet="Outlet 0").id)
        assert connection.execute(ARTICLES.select().where(ARTICLES.c.key == 3)).mappings().one()["phase"] == 1


def test_the_queue_keeps_its_order_and_the_place_of_those_that_wait(store: Store) -> None:
    fill(store, [make_filed(key, make_article(key)) for key in (1, 2, 3)])
    with store.writing() as connection:
        for story in (1, 2, 3):
            unqueue_story(connection, story)
        queue_stories(connection, [3, 1])
        queue_stories(connection, [2, 3])
        told = []
        while (story := next_queued(connection)) is not None:
            told.append((story, count_queue(connection)))
            unqueue_story(connection, story)
    assert told == [(3, 3), (1, 2), (2, 1)]


def test_a_new_title_is_kept_whatever_is_in_it(store: Store) -> None:
    fill(store, [make_filed(1, make_article(1))])
    with store.writing() as connection:
        refresh_stories(connection, [1], LATER, {1: "Ferry\0 \ud800"})
        assert load_story(connection, 1).title == "Ferry\ufffd \ufffd"
