"""Groups become clusters: nothing is lost, nothing is told twice, and phrases are no facts."""

from __future__ import annotations

from collections.abc import Mapping

from twosource.findings.grouping.aligning import Alignment, Alignments
from twosource.findings.grouping.merging import make_clusters

A, B, C, ALL = frozenset({0}), frozenset({1}), frozenset({2}), frozenset({0, 1, 2})


def _says(_key: str, _number: int, _known: frozenset[int]) -> bool:
    return True


def _says_nothing(_key: str, _number: int, _known: frozenset[int]) -> bool:
    return False


def _flat(*keys: str, repeated: frozenset[int] = frozenset()) -> Alignments:
    """Alignments where the first propositions of two have most in common, and the others half as little."""
    ratings = {(one, two): 4.0 if one == two == 0 else 1.0 for one in range(3) for two in range(3)}
    one = Alignment(ratings=ratings, meant=ALL, repeated=repeated, apart=())
    return {key: {other: one for other in keys if other != key} for key in keys}


def _sizes(*keys: str) -> Mapping[str, int]:
    return dict.fromkeys(keys, 3)


def test_a_finding_is_about_what_its_statements_have_in_common() -> None:
    first, *rest = make_clusters([{"a": ALL, "b": ALL}], _sizes("a", "b"), _flat("a", "b"), _says)
    assert first == {"a": A, "b": A}
    assert rest == [{"a": B | C}, {"b": B | C}]


def test_what_the_other_says_somewhere_belongs_to_the_finding() -> None:
    aligned = _flat("a", "b", repeated=B)
    first, *rest = make_clusters([{"a": ALL, "b": ALL}], _sizes("a", "b"), aligned, _says)
    assert first == {"a": A | B, "b": A | B}
    assert rest == [{"a": C}, {"b": C}]


def test_a_phrase_beside_what_is_shared_is_no_finding() -> None:
    clusters = make_clusters([{"a": ALL, "b": ALL}], _sizes("a", "b"), _flat("a", "b"), _says_nothing)
    assert clusters == ({"a": A, "b": A},)


def test_a_statement_that_nobody_shares_stays_whole() -> None:
    assert make_clusters([{"a": frozenset()}], _sizes("a"), {}, _says_nothing) == ({"a": ALL},)


def test_groups_of_the_same_statements_are_one() -> None:
    groups = [{"a": A, "b": A}, {"a": B, "b": C}]
    clusters = make_clusters(groups, _sizes("a", "b"), _flat("a", "b"), _says_nothing)
    assert clusters == ({"a": A | B, "b": A | C},)


def test_a_group_inside_a_larger_one_stands_only_where_two_say_more() -> None:
    aligned = _flat("a", "b", "c")
    same = [{"a": A, "b": A, "c": A}, {"a": A, "b": A}]
    more = [{"a": A, "b": A, "c": A}, {"a": B, "b": B}]
    sizes = dict.fromkeys("abc", 2)
    assert [*map(set, make_clusters(same, sizes, aligned, _says_nothing))] == [{"a", "b", "c"}]
    assert [*map(set, make_clusters(more, sizes, aligned, _says))] == [{"a", "b", "c"}, {"a", "b"}, {"c"}]
    assert [*map(set, make_clusters(more, sizes, aligned, _says_nothing))] == [{"a", "b", "c"}]
