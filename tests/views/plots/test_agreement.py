from __future__ import annotations

import re
from itertools import combinations, pairwise

import pytest
from tests import comparisons
from tests.crowds import crowd_comparison
from tests.views.plots.drawing import draw, find_outside, read_svg, trace

from twosource.model.comparison import Comparison
from twosource.views.plots.agreement import MOST_ARTICLES, STRONGEST, Agreement, make_agreement
from twosource.views.showing import show_story


def make(comparison: Comparison) -> Agreement:
    shown = show_story(comparison)
    return make_agreement(shown.page, shown.catalogue)


def test_it_counts_for_each_pair_what_both_carry_and_where_they_do_not_agree() -> None:
    met = {(one.one, one.other): one for one in make(comparisons.ferry_comparison()).met}
    assert [met[pair].shared for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [2, 2, 1]
    assert [met[pair].differing for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [0, 1, 0]
    assert [met[pair].opposed for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [0, 1, 0]
    assert [met[pair].related for pair in (("A", "B"), ("A", "C"), ("B", "C"))] == [True, False, False]


def test_it_counts_as_somebody_would_who_counts_one_by_one() -> None:
    shown = show_story(crowd_comparison(20, 100))
    found = {(one.one, one.other): one.shared for one in make_agreement(shown.page, shown.catalogue).met}
    for one, other in combinations(shown.page.articles, 2):
        both = [each for each in shown.findings if {one.id, other.id} <= set(shown.catalogue.carriers(each))]
        letters = shown.catalogue.letters
        assert found.get((letters[one.id], letters[other.id]), 0) == len(both)


def test_a_cell_has_its_number_and_its_marks() -> None:
    plot = make(comparisons.ferry_comparison())
    assert plot.grid is not None
    assert sorted(one.text for one in plot.grid.numbers) == ["1", "2", "2"]
    assert [one.text for one in plot.grid.rows] == [one.text for one in plot.grid.columns] == ["A", "B", "C"]
    assert [plot.grid.tiles.count("z"), plot.grid.crosses.count("M"), plot.grid.rings.count("M")] == [1, 1, 1]


@pytest.mark.parametrize("articles", [5, 7, 20, 26, 27, 60])
def test_every_pair_has_its_place_inside_the_picture(articles: int) -> None:
    plot = make(crowd_comparison(articles, 60))
    assert plot.grid is not None
    picture = read_svg(draw("agreement_picture", plot))
    assert find_outside(picture) == []
    assert sum(shade.count("M") for shade in plot.grid.shades) == sum(one.shared > 0 for one in plot.met)
    corners = [trace(square)[0] for shade in plot.grid.shades for square in re.findall("M[^M]+", shade)]
    assert len(corners) == len(set(corners))
    assert all(y > x for x, y in corners), "numbers stand below the diagonal"


@pytest.mark.parametrize(("articles", "numbered"), [(20, True), (60, False)])
def test_cells_too_small_for_numbers_have_none(articles: int, *, numbered: bool) -> None:
    plot = make(crowd_comparison(articles, 60))
    assert plot.grid is not None
    assert bool(plot.grid.numbers) is numbered
    assert len(plot.grid.rows) == 20
    text = draw("agreement_picture", plot)
    assert text.count('<th scope="row">') == STRONGEST
    assert f"{plot.rest} more of {plot.pairs} pairs" in text


def test_letters_of_an_axis_keep_their_distance() -> None:
    grid = make(crowd_comparison(60, 60)).grid
    assert grid is not None
    for one, other in pairwise(grid.columns):
        assert other.x - one.x >= 14


def test_more_articles_than_there_is_room_for_are_told() -> None:
    plot = make(crowd_comparison(MOST_ARTICLES + 7, 60))
    assert (plot.articles, plot.left_out) == (MOST_ARTICLES, 7)
    assert "There is room for 60 articles: of 7 more articles nothing is counted here." in draw(
        "agreement_picture", plot
    )


def test_the_key_names_every_shade_that_there_is() -> None:
    plot = make(crowd_comparison(20, 200))
    assert plot.grid is not None
    assert [shade for shade, _ in plot.grid.key] == [place + 1 for place, one in enumerate(plot.grid.shades) if one]
    numbers = {one.shared for one in plot.met if one.shared}
    assert str(min(numbers)) in plot.grid.key[0][1]
    assert str(max(numbers)) in plot.grid.key[-1][1]


def test_who_does_not_see_it_is_told_the_same() -> None:
    plot = make(comparisons.ferry_comparison())
    text = draw("agreement_picture", plot)
    assert read_svg(text).attrib["role"] == "img"
    assert "3 of 3 pairs of articles share findings" in text
    assert re.search(r"A and C</th>(<td[^>]*>\d+</td>){3}", text)


def test_where_two_articles_can_be_read_side_by_side_a_pair_leads_there() -> None:
    class Reading:
        def read(self, left: str, right: str) -> str:
            return f"/read/{left}/{right}"

    comparison = comparisons.ferry_comparison()
    first, _, third = comparison.articles
    text = draw("agreement_picture", make(comparison), Reading())
    assert f'<a href="/read/{first.id}/{third.id}">A and C</a>' in text
    assert "<a href" not in draw("agreement_picture", make(comparison))


@pytest.mark.parametrize("comparison", [comparisons.one_article_comparison(), comparisons.hostile_comparison("<b>")])
def test_where_there_is_little_to_compare_nothing_fails(comparison: Comparison) -> None:
    text = draw("agreement_picture", make(comparison))
    assert text
    assert "<b>" not in text
