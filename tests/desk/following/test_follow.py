"""What becomes of findings while stories grow."""

from __future__ import annotations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.desk.following.growing import Newsroom

from twosource.desk.following.lasting import match_findings
from twosource.desk.following.standing import Standing
from twosource.desk.store import Store


def test_the_same_again_tells_nothing(store: Store) -> None:
    room = Newsroom(store, 2)
    room.join(1, 2)
    found = [[(1, 0), (2, 0)], [(1, 1)], [(2, 2)]]
    room.analyse(1, [1, 2], found)
    standing = room.standing()
    room.analyse(1, [1, 2], found)
    assert room.told() == []
    assert room.standing() == standing


def test_a_finding_keeps_its_id_and_key_while_it_grows(store: Store) -> None:
    room = Newsroom(store, 3)
    room.analyse(1, [1], [[(1, 0)]])
    before = room.standing()
    room.join(1, 2, 3)
    room.analyse(1, [1, 2, 3], [[(2, 0), (1, 0), (3, 1)], [(2, 1)]])
    after = room.standing()
    assert before.items() <= after.items()
    assert len(after) == 2
    ((kind, support, now),) = room.told()
    assert (kind, support) == ("support", "single article")
    assert now != "single article"


def test_findings_that_become_one_keep_the_id_of_the_larger_and_none_is_gone(store: Store) -> None:
    room = Newsroom(store, 3)
    room.join(1, 2, 3)
    room.analyse(1, [1, 2, 3], [[(1, 0), (2, 0)], [(3, 0)]])
    larger = next(name for name, (key, _) in room.standing().items() if key == 1)
    room.analyse(1, [1, 2, 3], [[(3, 0), (1, 0), (2, 0)]])
    assert list(room.standing()) == [larger]
    assert "gone" not in {kind for kind, _, _ in room.told()}


def test_what_no_statement_is_left_of_is_gone(store: Store) -> None:
    room = Newsroom(store, 1)
    room.analyse(1, [1], [[(1, 0)], [(1, 1)]])
    room.analyse(1, [1], [[(1, 1)]])
    assert room.told() == [("gone", "single article", None)]


def test_a_later_figure_is_told_once(store: Store) -> None:
    room = Newsroom(store, 2, {(1, 0): "Nine died.", (2, 0): "Eleven died.", (2, 1): "It was eleven."})
    room.join(1, 2)
    differing = {(1, 0): (("Nine", "Eleven"), "supersedes: quantity", "x (b has the later figure)")}
    for _ in range(2):
        room.analyse(1, [1, 2], [[(1, 0), (2, 0)]], differing)
    assert room.told() == [("figure", "Nine", "Eleven")]
    turned = {(2, 0): (("Eleven", "Nine"), "supersedes: quantity", "x (a has the later figure)")}
    room.analyse(1, [1, 2], [[(2, 0), (1, 0)]], turned)
    assert room.told() == [("figure", "Nine", "Eleven")]


def test_what_differs_is_told_with_both_sides(store: Store) -> None:
    room = Newsroom(store, 2, {(1, 0): "It sank on Monday.", (2, 0): "It sank on Friday."})
    room.join(1, 2)
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)]])
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)]], {(1, 0): (("Monday", "Friday"), "differs: time", "")})
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)]], {(1, 0): (("Monday", "Friday"), "differs: quantity", "")})
    room.analyse(1, [1, 2], [[(1, 0), (2, 0)]], {(1, 0): (("Monday", "Friday"), "differs: source", "")})
    assert room.told() == [("differs", None, "time: Friday / Monday"), ("figure", None, "Friday / Monday")]


def test_a_finding_outlasts_another_text_of_its_article(store: Store) -> None:
    room = Newsroom(store, 1)
    room.analyse(1, [1], [[(1, 1)], [(1, 2)]])
    standing = room.standing()
    room.change(1, 0, "What is told first has changed.")
    room.analyse(1, [1], [[(1, 1)], [(1, 2)]])
    assert room.standing() == standing
    assert room.told() == []


def test_findings_follow_a_story_into_another(store: Store) -> None:
    room = Newsroom(store, 2)
    room.analyse(1, [1], [[(1, 0)]])
    room.analyse(2, [2], [[(2, 0)], [(2, 1)]])
    keys = {name: key for name, (key, _) in room.standing().items()}
    room.join(1, 2)
    room.analyse(1, [1, 2], [[(1, 0)], [(2, 0)], [(2, 1)]])
    assert {name: key for name, (key, _) in room.standing().items()} == keys
    assert {story for _, story in room.standing().values()} == {1}
    assert room.told() == []


def test_findings_follow_articles_out_of_a_story_whichever_is_analysed_first(store: Store) -> None:
    room = Newsroom(store, 4)
    for first in (1, 2), (3, 4):
        room.join(first[0], first[1])
        room.analyse(first[0], first, [[(first[0], 0)], [(first[1], 0)]])
    keys = {name: key for name, (key, _) in room.standing().items()}
    room.join(2, 2)
    room.join(4, 4)
    room.analyse(1, [1], [[(1, 0)]])
    room.analyse(2, [2], [[(2, 0)]])
    room.analyse(4, [4], [[(4, 0)]])
    room.analyse(3, [3], [[(3, 0)]])
    assert {name: key for name, (key, _) in room.standing().items()} == keys
    assert sorted(story for _, story in room.standing().values()) == [1, 2, 3, 4]
    assert room.told() == []


@pytest.fixture
def room(store: Store) -> Newsroom:
    room = Newsroom(store, 3)
    room.join(1, 2, 3)
    return room


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(groupings=st.lists(st.lists(st.integers(0, 4), min_size=12, max_size=12), min_size=1, max_size=4))
def test_however_findings_are_made_the_same_again_tells_nothing(room: Newsroom, groupings: list[list[int]]) -> None:
    said = [(a, s) for a in (1, 2, 3) for s in range(4)]
    for grouping in groupings:
        found = [[each for each, group in zip(said, grouping, strict=True) if group == n] for n in range(4)]
        found = [each for each in found if each]
        room.analyse(1, [1, 2, 3], found)
        standing, told = room.standing(), room.told()
        assert len(standing) == len(found)
        room.analyse(1, [1, 2, 3], list(reversed(found)))
        assert (room.standing(), room.told()) == (standing, told)


names = st.text("abcdef", min_size=1, max_size=2)
standings = st.lists(
    st.builds(
        lambda name, statements, text: Standing(
            id=name, name=name, support="x", text=text, statements=frozenset(statements)
        ),
        names,
        st.sets(st.sampled_from("123456")),
        st.sampled_from(["one", "two", "three"]),
    ),
    max_size=5,
    unique_by=lambda standing: standing.name,
)


@given(before=standings, after=standings, chance=st.randoms())
def test_matching_is_one_to_one_and_in_any_order_the_same(
    before: list[Standing], after: list[Standing], chance: object
) -> None:
    matched = match_findings(before, after)
    assert len({old.name for old in matched.values()}) == len(matched)
    chance.shuffle(before)  # type: ignore[attr-defined]
    chance.shuffle(after)  # type: ignore[attr-defined]
    assert match_findings(before, after) == matched
    for new in after:
        if new.name not in matched:
            free = [old for old in before if old.name not in {each.name for each in matched.values()}]
            assert all(old.statements.isdisjoint(new.statements) and old.text != new.text for old in free)
