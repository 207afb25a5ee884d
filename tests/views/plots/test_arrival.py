from __future__ import annotations

import pytest
from tests import comparisons
from tests.crowds import crowd_comparison
from tests.views.plots.drawing import dated, draw, find_outside, read_svg

from twosource.views.plots.arrival import make_arrival
from twosource.views.showing import ShownStory, show_story

FERRY = comparisons.ferry_comparison()


def drawn(shown: ShownStory) -> str:
    return draw("arrival_picture", make_arrival(shown.page, shown.catalogue))


def test_articles_stand_in_the_order_of_their_publication() -> None:
    shown = dated(FERRY, "2029-03-06", "2029-03-04", "2029-03-05")
    plot = make_arrival(shown.page, shown.catalogue)
    assert [step.letters for step in plot.steps] == [("B",), ("C",), ("A",)]
    assert [step.origins for step in plot.steps] == [2, 3, 3]
    assert plot.squares[0].x < plot.squares[1].x < plot.squares[2].x


def test_a_finding_counts_from_the_article_on_that_is_enough_for_it() -> None:
    shown = dated(FERRY, "2029-03-04", "2029-03-05", "2029-03-06")
    plot = make_arrival(shown.page, shown.catalogue)
    digest = shown.page.digest
    assert [step.shared for step in plot.steps][:2] == [0, 2]
    assert plot.steps[-1].established == len(digest.established)
    carried = [one for one in digest.common if len({each.article for each in shown.catalogue.supporters(one)}) > 1]
    assert plot.steps[-1].shared == len(carried)


def test_what_brings_an_origin_that_was_there_before_is_told_apart() -> None:
    shown = dated(FERRY, "2029-03-05", "2029-03-04", "2029-03-06")
    plot = make_arrival(shown.page, shown.catalogue)
    assert {one.letter: one.brings for one in plot.squares} == {"B": "new", "A": "known", "C": "new"}


@pytest.mark.parametrize("trust", ["stated", "doubtful"])
def test_articles_without_a_day_to_be_trusted_are_told_in_words(trust: str) -> None:
    shown = dated(FERRY, "2029-03-04", "2029-03-05", None, trust=trust)
    text = drawn(shown)
    if trust == "doubtful":
        assert "3 articles, and of none the day of publication is known." in text
        assert "<svg" not in text
    else:
        assert "no day of theirs can be trusted: C." in text


def test_hours_count_only_where_all_are_known_with_their_zone() -> None:
    times = ("2029-03-04T10:10", "2029-03-04T13:20", "2029-03-04T15:30")
    plot = make_arrival((shown := dated(FERRY, *times, zone="+02:00")).page, shown.catalogue)
    assert [step.when for step in plot.steps] == [f"2029-03-04 {hour}:00 UTC" for hour in ("08", "11", "13")]
    plot = make_arrival((shown := dated(FERRY, *times)).page, shown.catalogue)
    assert [step.when for step in plot.steps] == ["2029-03-04"]


def test_one_day_is_no_picture_but_a_sentence() -> None:
    text = drawn(dated(FERRY, "2029-03-04", "2029-03-04", "2029-03-04"))
    assert "<svg" not in text
    assert "3 articles on 2029-03-04, with 3 known origins;" in text


def test_articles_of_one_step_stand_beside_each_other_where_there_is_room() -> None:
    shown = dated(crowd_comparison(8, 20), *["2029-03-04"] * 7, "2029-03-05")
    plot = make_arrival(shown.page, shown.catalogue)
    assert len({(one.x, one.y) for one in plot.squares}) == 8
    assert len({one.y for one in plot.squares}) == 1
    assert plot.lettered


def test_of_a_single_known_day_no_more_is_said_than_that() -> None:
    text = drawn(dated(FERRY, None, "2029-03-04", None))
    assert "Of one article only is the day of publication known: B, 2029-03-04." in text
    assert "<svg" not in text


@pytest.mark.parametrize("articles", [5, 20, 60, 300])
def test_every_article_has_a_square_inside_the_picture(articles: int) -> None:
    shown = show_story(crowd_comparison(articles, 60))
    picture = read_svg(drawn(shown))
    brought = [one for one in picture.iter() if one.attrib.get("class", "").startswith("brings-")]
    assert sum(one.attrib.get("d", "z").count("z") for one in brought) == articles
    assert find_outside(picture) == []


def test_a_picture_has_its_words_and_the_same_as_a_table() -> None:
    shown = show_story(crowd_comparison(20, 60))
    text = drawn(shown)
    picture = read_svg(text)
    assert picture.attrib["role"] == "img"
    named = [one.text for one in picture.iter() if one.attrib.get("id") in picture.attrib["aria-labelledby"].split()]
    assert len(named) == 2
    assert all(named)
    assert text.count('<th scope="row">') == 20


@pytest.mark.parametrize("year", ["0001", "9999"])
def test_a_year_at_the_end_of_the_calendar_does_no_harm(year: str) -> None:
    shown = dated(FERRY, f"{year}-01-01T00:00", "2029-03-04T00:00", f"{year}-12-31T23:59", zone="-11:00")
    assert drawn(shown)


def test_hostile_names_are_shown_and_not_obeyed() -> None:
    words = "</title><script>alert(1)</script>\u202e{{ 7 * 191 }}"
    text = drawn(dated(comparisons.hostile_comparison(words), "2029-03-04", "2029-03-05"))
    assert "&lt;script&gt;" in text
    for danger in ("<script", "\u202e", "1337"):
        assert danger not in text
    read_svg(text)
