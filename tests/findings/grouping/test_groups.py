"""Groups of linked propositions: no chaining, no sure link lost, no dependence on order."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.grouping.aligning import Link, Links, Node
from twosource.findings.grouping.groups import Group, group_links

NODES: list[Node] = [("a1", 0), ("a1", 1), ("b1", 0), ("b1", 1), ("c1", 0), ("c2", 0), ("d1", 0)]
PAIRS = [(one, two) for one, two in combinations(NODES, 2) if one[0] != two[0]]


def _links(sure: dict[tuple[str, str], float], possible: tuple[tuple[str, str], ...] = ()) -> Links:
    """Links between the first propositions of statements."""
    return Links(
        sure={((one, 0), (two, 0)): score for (one, two), score in sure.items()},
        possible={((one, 0), (two, 0)): 0.9 for one, two in possible},
    )


def _group(*keys: str) -> set[Group]:
    return {frozenset((key, 0) for key in each) for each in keys}  # one letter is one statement


def test_a_chain_is_cut_into_pairs_that_are_linked() -> None:
    groups = group_links([("a", 0), ("b", 0), ("c", 0)], _links({("a", "b"): 0.9, ("b", "c"): 0.8}))
    assert set(groups) == _group("ab", "bc")


def test_three_that_are_all_linked_make_one_group() -> None:
    links = _links({("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.7})
    assert set(group_links([("a", 0), ("b", 0), ("c", 0)], links)) == _group("abc")


def test_two_that_are_not_linked_share_a_group_only_where_that_is_possible() -> None:
    nodes = [("a", 0), ("b", 0), ("c", 0)]
    sure = {("a", "b"): 0.9, ("b", "c"): 0.8}
    assert set(group_links(nodes, _links(sure))) == _group("ab", "bc")
    assert set(group_links(nodes, _links(sure, (("a", "c"),)))) == _group("abc")


def test_what_is_only_possible_makes_no_group() -> None:
    assert set(group_links([("a", 0), ("b", 0)], _links({}, (("a", "b"),)))) == _group("a", "b")


def test_what_has_no_link_stands_alone() -> None:
    assert group_links([("b", 0), ("a", 0)], _links({})) == (frozenset([("a", 0)]), frozenset([("b", 0)]))


links_between = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.7, 0.9]))


@given(sure=links_between, possible=links_between, order=st.permutations(NODES))
def test_groups_are_cliques_that_hold_every_sure_link(
    sure: dict[Link, float], possible: dict[Link, float], order: list[Node]
) -> None:
    links = Links(sure=sure, possible=possible)
    groups = group_links(NODES, links)
    assert groups == group_links(order, links)
    assert frozenset().union(*groups) == set(NODES)
    for group in groups:
        for pair in combinations(sorted(group), 2):
            assert pair in sure or pair in possible
    for pair in sure:
        assert any(set(pair) <= group for group in groups)
    assert not any(one < two for one in groups for two in groups)


@given(sure=links_between, possible=links_between)
def test_what_is_linked_with_nothing_leaves_the_groups_of_the_others_as_they_are(
    sure: dict[Link, float], possible: dict[Link, float]
) -> None:
    links = Links(sure=sure, possible=possible)
    alone = frozenset([("e1", 0)])
    assert set(group_links([*NODES, ("e1", 0)], links)) == {*group_links(NODES, links), alone}
