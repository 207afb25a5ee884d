"""Invented news of some weeks: the same every time, in order, and what is told of them is what their texts show."""

from __future__ import annotations

from collections import Counter
from itertools import islice, pairwise

import pytest
from benchmarks.copying.shingles import list_shingles
from benchmarks.newsroom.newsroom import FIRST_DAY, Written, write_articles

ARTICLES = 2_000


@pytest.fixture(scope="module")
def written() -> list[Written]:
    return list(write_articles(ARTICLES))


def share(of: Written, within: Written) -> float:
    """Return the share of the runs of five words of one article that stand in the other."""
    mine, theirs = (set(list_shingles(each.article.text)) for each in (of, within))
    return len(mine & theirs) / len(mine)


def test_articles_are_the_same_every_time_and_depend_on_the_seed(written: list[Written]) -> None:
    assert list(islice(write_articles(ARTICLES), 50)) == written[:50]
    assert next(write_articles(ARTICLES, seed=2)).article.text != written[0].article.text


def test_they_come_in_order_and_fill_the_days(written: list[Written]) -> None:
    assert [each.number for each in written] == list(range(ARTICLES))
    times = [each.article.published.value for each in written if each.article.published]
    assert times == sorted(times, key=str)
    assert written[0].day == FIRST_DAY
    assert 55 <= written[-1].day - FIRST_DAY <= 62
    assert len({each.article.id for each in written}) == ARTICLES


def test_three_of_five_are_copies_and_stories_have_three_to_thirty_reports(written: list[Written]) -> None:
    copies = sum(each.carried is not None for each in written)
    assert 0.55 < copies / ARTICLES < 0.65
    sizes = Counter(each.story for each in written[: ARTICLES // 2])
    whole = Counter(each.story for each in written if each.story in sizes)
    assert 3 <= min(whole.values()) <= max(whole.values()) <= 30


def test_articles_are_as_long_as_news(written: list[Written]) -> None:
    words = [len(each.article.text.split()) for each in written]
    assert 450 < sum(words) / ARTICLES < 650


def test_a_copy_carries_what_it_says_it_does(written: list[Written]) -> None:
    copies = [each for each in written if each.carried][:200]
    for copy in copies:
        assert copy.carried
        source = written[copy.carried.source]
        assert source.kind == "agency"
        assert source.story == copy.story
        assert share(copy, source) > (0.1 if copy.kind in {"merged", "edited"} else 0.4)


def test_reports_of_their_own_share_words_of_the_event_and_hardly_a_run_of_five(written: list[Written]) -> None:
    own = [each for each in written if each.kind == "own"]
    pairs = [(a, b) for a, b in pairwise(own) if a.story == b.story][:30]
    assert pairs
    for a, b in pairs:
        assert share(a, b) < 0.15
        common = set(a.article.text.split()) & set(b.article.text.split())
        assert any(word.istitle() for word in common)


def test_some_stories_look_like_an_earlier_one(written: list[Written]) -> None:
    stories = {each.story: each.like for each in written}
    alike = {story: like for story, like in stories.items() if like is not None}
    assert 0.08 < len(alike) / len(stories) < 0.25
    assert all(like < story for story, like in alike.items())
