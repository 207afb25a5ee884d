"""What people say of statements, pair by pair."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said, undone

from twosource.model.bonds import NO_BONDS, bind_statements


def test_nothing_said_binds_nothing() -> None:
    assert bind_statements([]) == NO_BONDS


def test_joined_statements_are_one_group_through_a_third() -> None:
    bonds = bind_statements([said("join statements", "a", "b"), said("join statements", "b", "c", who="Lem Adair")])
    assert bonds.groups == (frozenset("abc"),)
    assert bonds.joined == {("a", "b"): "Ruta Meld on 2031-05-02", ("b", "c"): "Lem Adair on 2031-05-02"}


def test_the_later_word_on_a_pair_holds() -> None:
    join, part = said("join statements", "a", "b", day=1), said("part statements", "a", "b", day=2)
    assert bind_statements([join, part]).parted.keys() == {("a", "b")}
    again = said("join statements", "a", "b", day=3)
    assert bind_statements([join, part, again]).groups == (frozenset("ab"),)
    assert bind_statements([join, part, again]).parted == {}
    assert bind_statements([join, part, undone(part)]) == bind_statements([join])


def test_a_parted_pair_is_in_no_group() -> None:
    bonds = bind_statements(
        [said("join statements", "a", "b"), said("join statements", "b", "c"), said("part statements", "a", "c", day=3)]
    )
    assert bonds.groups == (frozenset("ab"),)
    assert ("b", "c") in bonds.joined


SUBJECTS = st.sets(st.sampled_from("abcdef"), min_size=2, max_size=4)


@given(st.lists(st.tuples(st.sampled_from(["join statements", "part statements"]), SUBJECTS), max_size=6))
def test_groups_share_no_member_and_hold_no_parted_pair(told: list[tuple[str, set[str]]]) -> None:
    bonds = bind_statements([said(kind, *who, day=day) for day, (kind, who) in enumerate(told, 1)])
    assert not bonds.joined.keys() & bonds.parted.keys()
    assert all(not one & other for one, other in combinations(bonds.groups, 2))
    for group in bonds.groups:
        assert not {*combinations(sorted(group), 2)} & bonds.parted.keys()
