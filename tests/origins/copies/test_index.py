"""The index of copies: one at a time or many together, over days and weeks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.origins.candidates.conftest import invent_text

from twosource.errors import InputError
from twosource.origins import CandidateIndex, Copied, CopyIndex, Entry, fingerprint, fingerprint_all

REACH = 5


def enter(texts: Sequence[str], days: Sequence[int] | None = None) -> list[Entry]:
    """Return the articles with these texts, which have their numbers as keys."""
    made = zip(range(len(texts)), fingerprint_all(texts), days or [0] * len(texts), strict=True)
    return [Entry(key=key, made=each, day=day) for key, each, day in made]


def add_singly(index: CopyIndex, entries: Sequence[Entry]) -> list[list[Copied]]:
    return [index.add(entry.key, entry.made, entry.day) for entry in entries]


def add_in_batches(index: CopyIndex, entries: Sequence[Entry], sizes: Sequence[int]) -> list[list[Copied]]:
    """Add the articles so many at a time, over and over."""
    found: list[list[Copied]] = []
    while len(found) < len(entries):
        for size in sizes:
            found += index.add_many(entries[len(found) : len(found) + size])
    return found


@st.composite
def libraries(draw: st.DrawFn) -> list[str]:
    """Articles made of a few passages, some of which stand in many of them, and some twice."""
    passages = [invent_text(seed, 12 + 7 * (seed % 5)) for seed in range(9)]
    chosen = st.lists(st.integers(0, len(passages) - 1), max_size=6)
    return [" ".join(passages[k] for k in each) for each in draw(st.lists(chosen, max_size=20))]


@settings(deadline=None, max_examples=80)
@given(libraries(), st.lists(st.integers(1, 9), min_size=1, max_size=3), st.data())
def test_many_together_find_what_each_finds_alone(texts: list[str], sizes: list[int], data: st.DataObject) -> None:
    days = [data.draw(st.integers(0, 3 * REACH)) for _ in texts]
    entries = enter(texts, days)
    singly, together = CopyIndex(REACH), CopyIndex(REACH)
    assert add_in_batches(together, entries, sizes) == add_singly(singly, entries)
    assert len(together) == len(singly) == len(texts)


@settings(deadline=None, max_examples=80)
@given(libraries(), st.integers(1, 9))
def test_within_the_reach_it_finds_what_the_index_of_candidates_finds(texts: list[str], size: int) -> None:
    entries = enter(texts)
    other = CandidateIndex()
    expected = []
    for entry in entries:
        pairs = other.add(f"{entry.key:03}", entry.made)
        expected.append([Copied(int(min(each.a, each.b)), each.words) for each in pairs])
    assert add_in_batches(CopyIndex(REACH), entries, [size]) == expected


def test_many_segments_find_what_one_finds(invent: Any) -> None:
    chance = np.random.default_rng(3)
    texts = [f"{invent(chance.integers(200), 60)} {invent(1000 + number, 40)}" for number in range(900)]
    entries = enter(texts)
    singly, together = CopyIndex(REACH), CopyIndex(REACH)
    found = add_singly(singly, entries)
    assert len(singly.buckets[0].parts) > 1
    assert add_in_batches(together, entries, [7, 250]) == found
    assert sum(map(len, found)) > 900


def test_a_report_that_very_many_carry_links_all_that_are_added_together(invent: Any) -> None:
    report = invent(5, 300)
    entries = enter([f"{invent(100 + number, 30)} {report} {invent(900 + number, 30)}" for number in range(120)])
    assert [len(each) for each in CopyIndex(REACH).add_many(entries)] == list(range(120))


def test_words_in_common_are_told(invent: Any) -> None:
    entries = enter([f"{invent(1, 300)} {invent(2)}", f"{invent(3)} {invent(1, 300)}", invent(4)])
    first, second, third = CopyIndex(REACH).add_many(entries)
    assert (first, third) == ([], [])
    assert [each.key for each in second] == [0]
    assert 200 < second[0].words < 400


def test_days_that_are_farther_away_than_twice_the_reach_are_not_looked_at(invent: Any) -> None:
    index = CopyIndex(REACH)
    index.add(0, fingerprint(invent(1)), day=103)
    found = {day for day in range(80, 130) if index.find(fingerprint(invent(1)), day)}
    assert set(range(103 - REACH, 103 + REACH + 1)) <= found <= set(range(104 - 2 * REACH, 103 + 2 * REACH))


def test_an_old_article_that_comes_late_is_found_among_those_of_its_days(invent: Any) -> None:
    index = CopyIndex(REACH)
    index.add(0, fingerprint(invent(1)), day=10)
    index.add(1, fingerprint(invent(2)), day=900)
    assert [each.key for each in index.add(2, fingerprint(invent(1)), day=11)] == [0]


def test_one_text_in_two_buckets_is_found_in_both(invent: Any) -> None:
    index = CopyIndex(REACH)
    entries = enter([invent(1)] * 6, [3, 4, 5, 6, 4, 30])
    assert [[each.key for each in found] for found in index.add_many(entries)] == [
        [], [0], [0, 1], [0, 1, 2], [0, 1, 2, 3], [],
    ]  # fmt: skip


def test_what_was_caught_up_with_is_found_as_what_was_added(invent: Any) -> None:
    texts = [f"{invent(number % 90, 60)} {invent(1000 + number, 40)}" for number in range(300)]
    entries = enter(texts, [number // 20 for number in range(300)])
    added, caught_up = CopyIndex(REACH), CopyIndex(REACH)
    added.add_many(entries)
    assert caught_up.catch_up(entries[:100]) == 100
    assert caught_up.catch_up(iter(entries)) == 200
    assert caught_up.catch_up(entries) == 0
    assert (caught_up.mark, len(caught_up)) == (299, 300)
    for number in (0, 50, 89):
        made = fingerprint(invent(number, 60))
        assert caught_up.find(made, 7) == added.find(made, 7) != []


def test_buckets_are_forgotten_whole(invent: Any) -> None:
    index = CopyIndex(REACH)
    index.add_many(enter([invent(1), invent(2), invent(3)], [0, 4, 5]))
    index.drop_before(4)
    assert len(index) == 3
    index.drop_before(5)
    assert (len(index), index.mark) == (1, 2)
    assert index.find(fingerprint(invent(3)), 5)


def test_a_key_that_does_not_rise_is_told_and_nothing_is_added(invent: Any) -> None:
    index = CopyIndex(REACH)
    index.add(7, fingerprint(invent(1)), 0)
    made = fingerprint(invent(2))
    with pytest.raises(InputError, match=r"^7: this key is not behind 9"):
        index.add_many([Entry(key=9, made=made, day=0), Entry(key=7, made=made, day=0)])
    assert (len(index), index.mark) == (1, 7)


def test_articles_without_a_narrative_are_noted_and_never_found() -> None:
    index = CopyIndex(REACH)
    assert index.add_many(enter(["", "Fair.", ""])) == [[], [], []]
    assert (len(index), index.mark) == (3, 2)
    assert index.find(fingerprint(""), 0) == []
    assert CopyIndex().add_many([]) == []
