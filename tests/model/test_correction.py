"""Corrections are events: what stands, in which order, and how undoing is undone."""

from __future__ import annotations

from dataclasses import replace
from itertools import permutations

from hypothesis import given
from hypothesis import strategies as st
from tests.corrections import said, undone

from twosource.model.correction import Correction, redirect, standing

MERGED = said("merge stories", "a", "b", day=1)
OWNED = said("set owner", "Mail", value="Brask", day=2)


def test_what_nobody_undid_stands_in_the_order_it_was_made() -> None:
    assert standing([OWNED, MERGED]) == (MERGED, OWNED)


def test_of_one_moment_the_order_given_counts() -> None:
    other = said("set owner", "Post", value="Brask", day=2)
    assert standing([other, OWNED]) == (other, OWNED)


def test_times_of_several_zones_are_compared_as_moments() -> None:
    early = replace(OWNED, id="early", when="2031-05-02T01:00:00+09:00")
    late = replace(OWNED, id="late", when="2031-05-01T20:00:00Z")
    assert standing([late, early]) == (early, late)


def test_an_undone_correction_is_not_in_force_and_neither_is_the_undo_shown() -> None:
    assert standing([MERGED, undone(MERGED), OWNED]) == (OWNED,)


def test_an_undone_undo_lets_the_correction_stand_again() -> None:
    undo = undone(MERGED)
    assert standing([MERGED, undo, undone(undo, day=4)]) == (MERGED,)


def test_two_undos_must_both_be_undone() -> None:
    one, other = undone(MERGED, day=3), undone(MERGED, day=4)
    assert standing([MERGED, one, other, undone(one, day=5)]) == ()
    assert standing([MERGED, one, other, undone(one, day=5), undone(other, day=6)]) == (MERGED,)


def test_an_event_that_comes_twice_counts_once() -> None:
    assert standing([MERGED, MERGED]) == (MERGED,)


def test_an_undo_of_nothing_harms_nothing() -> None:
    assert standing([said("undo", "gone"), MERGED]) == (MERGED,)


def test_a_circle_made_by_hand_ends() -> None:
    one = replace(said("undo", "other"), id="one")
    other = replace(said("undo", "one"), id="other")
    assert standing([one, other]) == ()


@given(st.permutations(range(6)))
def test_the_order_in_which_events_are_given_does_not_matter(order: list[int]) -> None:
    undo = undone(MERGED, day=4)
    events = [
        MERGED,
        OWNED,
        undo,
        undone(undo, day=5),
        undone(OWNED, day=6),
        said("set owner", "Post", value="X", day=7),
    ]
    assert standing([events[place] for place in order]) == standing(events)


@given(st.integers(1, 300))
def test_a_chain_of_undos_stands_if_it_is_even(length: int) -> None:
    chain: list[Correction] = [MERGED]
    for _ in range(length):
        chain.append(undone(chain[-1], day=4))
    assert bool(standing(chain)) == (length % 2 == 0)


def test_a_former_id_is_followed_and_the_event_keeps_its_own() -> None:
    (moved,) = redirect([MERGED], {"a": "a2"})
    assert (moved.subject, moved.id) == (("a2", "b"), MERGED.id)
    (split,) = redirect([said("split story", "x", value="b a")], {"a": "a2"})
    assert split.staying == {"a2", "b"}


def test_who_and_when_are_told_in_words() -> None:
    assert MERGED.by == "Ruta Meld on 2031-05-01"


def test_a_time_that_cannot_be_read_comes_first_and_raises_nothing() -> None:
    odd = replace(MERGED, id="odd", when="yesterday")
    for order in permutations([odd, OWNED]):
        assert standing(order) == (odd, OWNED)
    assert odd.by == "Ruta Meld on yesterday"
