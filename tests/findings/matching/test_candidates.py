"""Few pairs are looked at closely, and those that state one fact are among them, whatever stands around."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material
from twosource.findings.evidence.readings import read_statements
from twosource.findings.matching.candidates import find_candidates

DEFAULT = FindingSettings()
FLOOD = [
    "The Orva dam burst on Tuesday night and flooded the lower quarter of Tellin.",
    "Rescuers brought 340 villagers to a school on the hill by boat.",
    "The reservoir had been filled to a depth of 18 meters.",
    "Mayor Anna Brix asked the government for field kitchens and blankets.",
    "The water company had warned of cracks in the wall two years ago.",
]
RETOLD = [
    "Tellin's lower quarter was flooded when the dam on the Orva burst late on Tuesday.",
    "By boat, 340 people from the villages were taken to a hillside school.",
    "A bakery in the town gave away all its bread.",
    "It was some 60 feet of water that came down the valley.",
    "Cracks in the dam wall were known to the water company for two years.",
]
FOREIGN = [
    "Traders in Port Hevel expect the price of copper to fall next month.",
    "The theatre opens its season with a comedy.",
    "Nobody had repaired the organ since the war.",
]
VILLAGES = [
    "The well in Arla was dry.",
    "In Besk the bridge had gone.",
    "Corle kept its cattle in the church.",
    "Nobody came to Dorn.",
    "Bread was short in Elve.",
    "Farl had light for an hour.",
    "The road to Gann was open.",
]
TOGETHER = {(FLOOD[0], RETOLD[0]), (FLOOD[1], RETOLD[1]), (FLOOD[2], RETOLD[3]), (FLOOD[4], RETOLD[4])}


def _find(material: Material, chosen: FindingSettings = DEFAULT) -> set[tuple[str, str]]:
    """The candidates as their words, each pair in alphabetical order."""
    readings = read_statements(material.statements, material, chosen)
    pairs = find_candidates(readings, material, chosen)
    words = [item.span.of(material.text_of(item)) for item in readings.statements]
    assert (pairs.rows < pairs.columns).all()
    assert len(set(pairs.keys.tolist())) == len(pairs)
    both = zip(pairs.rows.tolist(), pairs.columns.tolist(), strict=True)
    return {(min(a, b), max(a, b)) for a, b in ((words[row], words[column]) for row, column in both)}


def _sort(pairs: set[tuple[str, str]]) -> set[tuple[str, str]]:
    return {(min(pair), max(pair)) for pair in pairs}


def test_retold_facts_are_candidates() -> None:
    assert _find(gather(FLOOD, RETOLD)) >= _sort(TOGETHER)


def test_what_has_nothing_in_common_is_none() -> None:
    found = _find(gather(FLOOD, FOREIGN))
    assert not {pair for pair in found if set(pair) & set(FOREIGN) and set(pair) & set(FLOOD)}


def test_one_text_and_one_measure_are_candidates_however_unlike_the_rest_is() -> None:
    nobody = replace(DEFAULT, least_likeness=1e9)
    found = _find(gather([*FLOOD, FOREIGN[2]], [*RETOLD, FOREIGN[2]]), nobody)
    assert found == _sort({(FOREIGN[2], FOREIGN[2]), (FLOOD[2], RETOLD[3])})


def test_each_statement_chooses_no_more_than_it_may() -> None:
    material = gather(*([f"{line} {number}" for line in FLOOD] for number in range(8)))
    few = replace(DEFAULT, candidates_an_article=1, candidates_at_all=1, least_likeness=-9.0)
    assert len(_find(material, few)) <= len(material.statements) * 8
    assert len(_find(material, replace(few, candidates_at_all=999))) == 40 * 39 // 2


def test_candidates_that_are_only_a_little_alike_do_not_grow_with_the_articles() -> None:
    """Each article says of another village what a villager might: alike, but no two of them are one fact."""
    reports = [[f"{line} said number {n}." for line in VILLAGES[n % 5 : n % 5 + 3]] for n in range(16)]
    material = gather(*reports)
    chosen = replace(DEFAULT, candidates_at_all=4, sure_likeness=99.0)
    assert len(_find(material, chosen)) <= len(material.statements) * 4
    assert len(_find(material, replace(chosen, sure_likeness=-9.0))) > len(material.statements) * 8


@settings(max_examples=15, deadline=None)
@given(st.randoms(use_true_random=False))
def test_the_order_of_statements_and_articles_does_not_matter(chance: Random) -> None:
    reports = [FLOOD, RETOLD, FOREIGN]
    plain = _find(gather(*reports))
    chance.shuffle(reports)
    material = gather(*reports)
    shuffled = replace(material, statements=tuple(chance.sample(material.statements, len(material.statements))))
    assert _find(shuffled) == plain


@pytest.mark.parametrize("foreign", [FOREIGN, FOREIGN * 8, [""], ["一つの文。", "\ud800 😀\x00"]])
def test_an_unrelated_article_takes_no_candidate_away(foreign: list[str]) -> None:
    assert _find(gather(FLOOD, RETOLD, foreign)) >= _sort(TOGETHER)


@pytest.mark.parametrize("reports", [([""],), ([], ["One line."]), (["\ud800 😀\x00"], ["é\ud800 ½"])])
def test_little_to_compare_is_no_error(reports: tuple[list[str], ...]) -> None:
    _find(gather(*reports))
