"""What people say of stories, without contradictions: the later word holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said, undone

from twosource.model.correction import Correction
from twosource.model.ties import tie_articles

ALL = tuple("abcdef")


def _merge(*articles: str, day: int = 1) -> Correction:
    return said("merge stories", *articles, day=day)


def _split(*articles: str, stay: str | None = None, day: int = 1) -> Correction:
    return said("split story", *articles, value=stay, day=day)


def test_nothing_said_ties_nothing() -> None:
    ties = tie_articles([])
    assert (ties.together, ties.apart) == ((), ())


def test_merges_that_share_an_article_are_one() -> None:
    ties = tie_articles([_merge("a", "b"), _merge("c", "d", day=2), _merge("b", "c", day=3)])
    assert ties.together == (frozenset("abcd"),)
    assert ties.pairs_together(ALL) == (("a", "b"), ("a", "c"), ("a", "d"))
    assert ties.pairs_together(("b", "c", "x")) == (("b", "c"),)


def test_what_is_split_off_stays_together_and_apart_from_those_that_stay() -> None:
    ties = tie_articles([_split("a", "b", stay="c d")])
    assert ties.together == (frozenset("ab"),)
    assert ties.pairs_apart(ALL) == (("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"))


def test_without_a_word_on_who_stays_all_others_do() -> None:
    assert tie_articles([_split("a")]).pairs_apart("abc") == (("a", "b"), ("a", "c"))


def test_a_later_merge_ends_a_split() -> None:
    ties = tie_articles([_split("a", stay="b c"), _merge("a", "c", day=2)])
    assert (ties.together, ties.apart) == ((frozenset("ac"),), ())


def test_a_later_split_ends_a_merge_but_for_what_it_leaves_together() -> None:
    ties = tie_articles([_merge("a", "b", "c"), _split("a", stay="b c", day=2)])
    assert ties.together == (frozenset("bc"),)
    assert ties.pairs_apart(ALL) == (("a", "b"), ("a", "c"))


def test_a_later_split_ends_an_earlier_one_between_what_it_splits_off() -> None:
    ties = tie_articles([_split("a", stay="b c"), _split("a", "b", stay="c", day=2)])
    assert ties.together == (frozenset("ab"),)
    assert ("a", "b") not in ties.pairs_apart(ALL)


def test_an_undone_merge_ties_nothing() -> None:
    merge = _merge("a", "b")
    assert tie_articles([merge, undone(merge)]) == tie_articles([])


SETS = st.sets(st.sampled_from(ALL), min_size=1, max_size=3)
SAID = st.one_of(
    SETS.filter(lambda one: len(one) > 1).map(lambda one: ("merge", one, set())),
    st.tuples(st.just("split"), SETS, SETS).filter(lambda one: not one[1] & one[2]),
)


@given(st.lists(SAID, max_size=6))
def test_no_two_articles_are_ever_both_together_and_apart(told: list[tuple[str, set[str], set[str]]]) -> None:
    events = [
        _merge(*off, day=day) if kind == "merge" else _split(*off, stay=" ".join(stay), day=day)
        for day, (kind, off, stay) in enumerate(told, 1)
    ]
    ties = tie_articles(events)
    apart = set(ties.pairs_apart(ALL))
    for group in ties.together:
        assert not {(one, other) for one in group for other in group if one < other} & apart
    if told and told[-1][0] == "merge":
        assert any(told[-1][1] <= group for group in ties.together)
    elif told:
        assert {(min(one, other), max(one, other)) for one in told[-1][1] for other in told[-1][2]} <= apart
