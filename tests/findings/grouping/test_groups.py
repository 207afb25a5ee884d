"""Groups of matching statements: no chaining, no match lost, no dependence on order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.grouping.groups import group_matches
from twosource.findings.matching.matches import Matches, sort_pair

STATEMENTS = ["a1", "a2", "b1", "b2", "c1", "c2", "d1"]
PAIRS = [(one, two) for one, two in combinations(STATEMENTS, 2) if one[0] != two[0]]
INSIDE = [(one, two) for one, two in combinations(STATEMENTS, 2) if one[0] == two[0]]


def _matches(across: dict[tuple[str, str], float], within: tuple[tuple[str, str], ...] = ()) -> Matches:
    return Matches(across=across, within=dict.fromkeys(within, 0.9))


def test_a_chain_is_cut_into_pairs_that_passed() -> None:
    groups = group_matches(["a1", "b1", "c1"], _matches({("a1", "b1"): 0.9, ("b1", "c1"): 0.8}))
    assert set(groups) == {frozenset({"a1", "b1"}), frozenset({"b1", "c1"})}


def test_three_articles_that_all_match_make_one_group() -> None:
    across = {("a1", "b1"): 0.9, ("b1", "c1"): 0.8, ("a1", "c1"): 0.7}
    assert group_matches(["a1", "b1", "c1"], _matches(across)) == (frozenset({"a1", "b1", "c1"}),)


def test_two_statements_of_one_article_share_a_group_only_if_they_are_alike() -> None:
    across = {("a1", "b1"): 0.9, ("a2", "b1"): 0.8}
    apart = group_matches(["a1", "a2", "b1"], _matches(across))
    assert set(apart) == {frozenset({"a1", "b1"}), frozenset({"a2", "b1"})}
    alike = group_matches(["a1", "a2", "b1"], _matches(across, (("a1", "a2"),)))
    assert alike == (frozenset({"a1", "a2", "b1"}),)


def test_what_matches_nothing_stands_alone() -> None:
    assert group_matches(["b1", "a1"], _matches({})) == (frozenset({"a1"}), frozenset({"b1"}))


scores = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.7, 0.9]))
insides = st.lists(st.sampled_from(INSIDE), unique=True).map(tuple)


@given(across=scores, within=insides, order=st.permutations(STATEMENTS))
def test_groups_are_cliques_that_hold_every_match(
    across: dict[tuple[str, str], float], within: tuple[tuple[str, str], ...], order: list[str]
) -> None:
    matches = _matches(across, within)
    groups = group_matches(STATEMENTS, matches)
    assert groups == group_matches(order, matches)
    assert frozenset().union(*groups) == set(STATEMENTS)
    for group in groups:
        for one, two in combinations(sorted(group), 2):
            assert matches.score(one, two) is not None
    for pair in across:
        assert any(set(pair) <= group for group in groups)
    assert not any(one < two for one in groups for two in groups)


@given(st.text(max_size=3), st.text(max_size=3))
def test_a_pair_is_named_one_way(first: str, second: str) -> None:
    assert sort_pair(first, second) == sort_pair(second, first)
