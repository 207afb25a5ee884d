"""Each finding stands in one place of a summary, and what differs counts towards less."""

from __future__ import annotations

from itertools import product
from typing import get_args

import pytest
from tests.comparisons import ferry_comparison

from twosource.model.independence import Independence
from twosource.model.standing import STANDINGS, Clash, Standing, find_clash, find_standing
from twosource.model.support import Verdict


@pytest.mark.parametrize(
    ("verdict", "independence", "clash", "standing"),
    [
        ("corroborated", "established", Clash.NONE, "corroborated"),
        ("corroborated", "established", Clash.VALUE, "not traced"),
        ("corroborated", "established", Clash.CONTRADICTION, "contradicted"),
        ("corroborated", "not established", Clash.NONE, "not traced"),
        ("one source", "established", Clash.NONE, "one source"),
        ("one origin", "one origin", Clash.VALUE, "one origin"),
        ("one origin", "unknown", Clash.NONE, "not traced"),
        ("single article", "one origin", Clash.NONE, "single article"),
        ("single article", "one origin", Clash.CONTRADICTION, "contradicted"),
    ],
)
def test_a_finding_stands_where_the_least_that_is_known_puts_it(
    verdict: Verdict, independence: Independence, clash: Clash, standing: Standing
) -> None:
    assert find_standing(verdict, independence, clash) == standing


def test_a_contradicted_finding_is_nowhere_else_whatever_supports_it() -> None:
    every = product(get_args(Verdict), get_args(Independence), Clash)
    told = {(find_standing(*one), one[2]) for one in every}
    assert {standing for standing, clash in told if clash is Clash.CONTRADICTION} == {"contradicted"}
    assert {standing for standing, _ in told} == set(STANDINGS)


def test_another_source_is_no_other_value() -> None:
    clashes = [find_clash(finding) for finding in ferry_comparison().findings]
    assert Clash.CONTRADICTION in clashes
    assert Clash.NONE in clashes
