"""Which pairs of many articles are compared."""

from __future__ import annotations

from typing import Any

import pytest

from twosource.origins.candidates.pairs import pick_pairs
from twosource.origins.wording.wording import Worded, read_wording

STALLS = ("apples", "honey", "rugs", "clocks", "lamps", "spoons", "goats", "maps", "wool", "salt", "tea", "ink", "oars")


@pytest.fixture(scope="module")
def fairs(analyse: Any) -> list[Worded]:
    return [read_wording(analyse(f"Market row {k} sells {each}.", f"{k}.txt")) for k, each in enumerate(STALLS)]


def _named(pairs: list[tuple[Worded, Worded]]) -> set[frozenset[str]]:
    return {frozenset(each.analysed.article.given for each in pair) for pair in pairs}


def test_articles_with_the_same_text_are_compared_however_short_it_is(analyse: Any) -> None:
    same = [read_wording(analyse("Goats sold out.", f"{number}.txt")) for number in range(2)]
    assert len(pick_pairs(same)) == 1


def test_no_articles_are_no_pairs() -> None:
    assert pick_pairs([]) == []


@pytest.mark.parametrize("others", [0, 3, 12])
def test_whether_two_articles_are_compared_does_not_depend_on_others(
    fairs: list[Worded], wire: Any, own: Any, others: int
) -> None:
    picked = _named(pick_pairs([*fairs[:others], read_wording(wire), read_wording(own)]))
    assert (frozenset(["wire.txt", "own.txt"]) in picked) == bool(pick_pairs([read_wording(wire), read_wording(own)]))


def test_of_many_articles_only_those_with_something_in_common_are(
    fairs: list[Worded], wire: Any, rewrite: Any, own: Any
) -> None:
    picked = _named(pick_pairs([*fairs, *map(read_wording, (wire, rewrite, own))]))
    assert frozenset(["wire.txt", "rewrite.txt"]) in picked
    assert len(picked) < 10


def test_a_text_that_everybody_copies_is_not_too_common_to_be_found(wire: Any, analyse: Any) -> None:
    copies = [read_wording(analyse(wire.article.text, f"{number}.txt")) for number in range(50)]
    assert len(pick_pairs(copies)) == 50 * 49 // 2


def test_empty_articles_are_compared_with_none(fairs: list[Worded], analyse: Any) -> None:
    empty = [read_wording(analyse("", f"empty {number}")) for number in range(2)]
    assert not any("empty" in name for pair in _named(pick_pairs([*fairs, *empty])) for name in pair)
