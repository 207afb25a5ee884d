"""Groups of matched statements: no chaining, no match lost, no dependence on order."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from twosource.findings.grouping.aligning import Alignment, Alignments
from twosource.findings.grouping.groups import group_statements
from twosource.findings.matching.matches import Matches

STATEMENTS = ["a1", "a2", "b1", "b2", "c1", "c2", "d1"]
PAIRS = list(combinations(STATEMENTS, 2))
Meant = Mapping[tuple[str, str], tuple[set[int], set[int]]]


def _align(meant: set[int], apart: tuple[tuple[int, int], ...] = ()) -> Alignment:
    ratings = {(one, two): 1.0 for one in range(3) for two in range(3)}
    return Alignment(ratings=ratings, meant=frozenset(meant), repeated=frozenset(), apart=apart)


def _aligned(pairs: Mapping[tuple[str, str], float], meant: Meant | None = None) -> Alignments:
    """Alignments of pairs: on the first proposition of both, where nothing else is given."""
    known = meant or {}
    aligned: dict[str, dict[str, Alignment]] = {}
    for one, two in pairs:
        ours, theirs = known.get((one, two), ({0}, {0}))
        aligned.setdefault(one, {})[two] = _align(ours)
        aligned.setdefault(two, {})[one] = _align(theirs)
    return aligned


def _matches(pairs: Mapping[tuple[str, str], float], within: Mapping[tuple[str, str], float] | None = None) -> Matches:
    return Matches(across=pairs, within=within or {})


def _group(statements: list[str], pairs: Mapping[tuple[str, str], float], meant: Meant | None = None) -> list[set[str]]:
    return [
        set(group) for group in group_statements(statements, _matches(pairs), _aligned(pairs, meant)) if len(group) > 1
    ]


def test_a_chain_is_cut_into_pairs_that_match() -> None:
    assert _group(["a", "b", "c"], {("a", "b"): 0.9, ("b", "c"): 0.8}) == [{"a", "b"}, {"b", "c"}]


def test_three_that_all_match_make_one_group() -> None:
    assert _group(["a", "b", "c"], {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.7}) == [{"a", "b", "c"}]


def test_a_sentence_that_matches_two_on_two_clauses_stands_in_two_groups() -> None:
    pairs = {("a", "b"): 0.9, ("b", "c"): 0.8, ("a", "c"): 0.7}
    meant: Meant = {("a", "b"): ({0}, {0}), ("a", "c"): ({1}, {0})}
    assert sorted(map(sorted, _group(["a", "b", "c"], pairs, meant))) == [["a", "b"], ["a", "c"], ["b", "c"]]


def test_what_two_share_beside_the_fact_of_their_group_is_a_group_of_its_own() -> None:
    aligned = _aligned({("a", "b"): 0.9})
    two = {
        "a": {"b": _align({0}, ((0, 0), (1, 2)))},
        "b": {"a": _align({0}, ((0, 0), (2, 1)))},
    }
    assert group_statements(["a", "b"], _matches({("a", "b"): 0.9}), aligned) == (
        {"a": frozenset({0}), "b": frozenset({0})},
    )
    assert group_statements(["a", "b"], _matches({("a", "b"): 0.9}), two) == (
        {"a": frozenset({0}), "b": frozenset({0})},
        {"a": frozenset({1}), "b": frozenset({2})},
    )


def test_a_group_that_holds_nothing_of_its_own_is_dropped() -> None:
    # The partition makes {a, b} and {c, d}; what it tears apart needs {a, b, c} and {a, b, d}, which hold {a, b} too.
    pairs = {("a", "b"): 0.9, ("c", "d"): 0.8, ("a", "c"): 0.7, ("b", "c"): 0.6, ("a", "d"): 0.5, ("b", "d"): 0.4}
    apart: Meant = {("c", "d"): ({1}, {1})}
    assert sorted(map(sorted, _group(["a", "b", "c", "d"], pairs, apart))) == [
        ["a", "b", "c"],
        ["a", "b", "d"],
        ["c", "d"],
    ]


def test_what_matches_nothing_stands_alone() -> None:
    assert [set(group) for group in group_statements(["b", "a"], _matches({}), {})] == [{"a"}, {"b"}]


scores = st.dictionaries(st.sampled_from(PAIRS), st.sampled_from([0.5, 0.7, 0.9]))
parts = st.sets(st.integers(0, 2), min_size=1)


@given(pairs=scores, within=scores, order=st.permutations(STATEMENTS), data=st.data())
def test_groups_are_cliques_that_hold_every_match(
    pairs: dict[tuple[str, str], float], within: dict[tuple[str, str], float], order: list[str], data: st.DataObject
) -> None:
    every = {**within, **pairs}
    meant = {pair: data.draw(st.tuples(parts, parts)) for pair in every}
    aligned = _aligned(every, meant)
    groups = group_statements(STATEMENTS, _matches(pairs, within), aligned)
    assert groups == group_statements(order, _matches(dict(reversed(pairs.items())), within), aligned)
    assert set().union(*groups) == set(STATEMENTS)
    for group in groups:
        for one, two in combinations(sorted(group), 2):
            ours, theirs = meant[one, two]
            assert group[one] <= ours
            assert group[two] <= theirs
        assert len(group) == 1 or all(group.values())
    for one, two in pairs:
        assert any(one in group and two in group for group in groups)


@given(pairs=scores)
def test_what_matches_nothing_leaves_the_groups_of_the_others_as_they_are(
    pairs: dict[tuple[str, str], float],
) -> None:
    aligned = _aligned(pairs)
    more = group_statements([*STATEMENTS, "e1"], _matches(pairs), aligned)
    assert [group for group in more if "e1" not in group] == [*group_statements(STATEMENTS, _matches(pairs), aligned)]
