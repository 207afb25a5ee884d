"""Retellings: the order of the facts as proof."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.passages import share_text
from twosource.origins.alignment.retelling import find_chain
from twosource.origins.settings import OriginSettings
from twosource.origins.wording.wording import read_wording

SETTINGS = OriginSettings()
STORM = (
    "Hurricane winds tore the roof off the sports hall in Brenmoor late on Saturday during a wedding with 300 guests.",
    "Fire chief Aldo Renn said 14 people had been taken to hospital, two of them with broken legs.",
    "The bride's father held a door shut for twenty minutes until everybody had reached the cellar.",
    "Power lines came down along the coast road, leaving 9,000 homes without electricity.",
    "The railway between Brenmoor and Tessel stopped running because three beech trees lay on the track.",
    "Meteorologists measured gusts of 140 kilometers an hour at the lighthouse, the strongest since 1987.",
    "Insurers expect damage of more than 50 million crowns, mostly to greenhouses.",
    "Schools in the district will stay closed until Wednesday.",
)
RETOLD = (
    "A wedding of 300 guests in Brenmoor was cut short on Saturday night: a storm ripped the sports hall's roof off.",
    "Fourteen of them needed hospital treatment, and two broke their legs, fire chief Aldo Renn reported.",
    "For twenty minutes the father of the bride kept a door closed so that all could get down to the cellar.",
    "Some 9,000 households lost electricity after cables fell on the road beside the sea.",
    "Trains no longer ran from Brenmoor to Tessel, where three trees had fallen across the rails.",
    "At the lighthouse weather experts recorded gusts of 140 km/h, which had not happened since 1987.",
    "The bill for insurance companies, chiefly for greenhouses, is put at over 50 million crowns.",
    "Pupils of the district have no lessons before Wednesday.",
)


def _likeness(narrative: np.ndarray) -> Likeness:
    words = np.full(narrative.shape, 20)
    return Likeness(whole=narrative, narrative=narrative, wording=np.zeros(narrative.shape), words=words)


def _shared(analyse: Any, one: tuple[str, ...], other: tuple[str, ...]) -> list[Any]:
    texts = [read_wording(analyse("\n".join(lines), name)) for lines, name in ((one, "one"), (other, "other"))]
    return share_text(texts[0], texts[1], SETTINGS)


def test_a_retelling_in_other_words_is_one_rewritten_passage(analyse: Any) -> None:
    (shared,) = _shared(analyse, STORM, RETOLD)
    assert shared.kind == "rewritten"
    assert len(shared.spans[1].span) > 0.8 * len("\n".join(RETOLD))


@pytest.mark.parametrize("order", [(5, 2, 7, 0, 3, 6, 1, 4), (7, 6, 5, 4, 3, 2, 1, 0)])
def test_the_same_facts_in_another_order_are_no_retelling(analyse: Any, order: tuple[int, ...]) -> None:
    shuffled = tuple(RETOLD[number] for number in order)
    covered = sum(len(each.spans[1].span) for each in _shared(analyse, STORM, shuffled))
    assert covered < 0.5 * len("\n".join(RETOLD))


def test_a_rising_chain_is_found_over_skipped_sentences() -> None:
    narrative = np.zeros((9, 12))
    steps = [(0, 0), (1, 2), (2, 3), (4, 5), (5, 8), (7, 9), (8, 11)]
    for row, column in steps:
        narrative[row, column] = 0.6
    assert find_chain(_likeness(narrative), SETTINGS) == [Match(row, column) for row, column in steps]


def test_a_few_strong_matches_are_no_chain() -> None:
    narrative = np.zeros((20, 20))
    narrative[3, 3] = narrative[9, 9] = 1.3
    assert find_chain(_likeness(narrative), SETTINGS) == []


def test_likeness_of_everything_to_everything_is_no_order() -> None:
    assert find_chain(_likeness(np.full((10, 10), 0.55)), SETTINGS) == []


@pytest.mark.parametrize("shape", [(0, 0), (0, 5), (5, 0), (1, 1)])
def test_articles_too_short_for_an_order_have_none(shape: tuple[int, int]) -> None:
    assert find_chain(_likeness(np.ones(shape)), SETTINGS) == []


def test_which_article_comes_first_makes_no_retelling() -> None:
    told = []
    for seed in range(60):
        chance = np.random.default_rng(seed)
        narrative = chance.uniform(0.2, 0.6, (7, 12))
        narrative[np.arange(7), np.arange(7) + seed % 5] += 0.15
        chain = find_chain(_likeness(narrative), SETTINGS)
        turned = find_chain(_likeness(narrative.T), SETTINGS)
        assert sorted(Match(match.b, match.a) for match in turned) == chain
        told.append(bool(chain))
    assert len(set(told)) == 2
