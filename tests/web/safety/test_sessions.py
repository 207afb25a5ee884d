"""Sessions end: by a logout, by time, and when there are too many."""

from __future__ import annotations

import pytest

from twosource.web.safety import sessions
from twosource.web.safety.sessions import Sessions


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_a_session_is_found_by_its_name_and_by_no_other() -> None:
    held = Sessions()
    name = held.begin("Ada")
    found = held.find(name)
    assert found is not None
    assert found.who == "Ada"
    assert held.find(name[:-1] + "x") is None
    assert held.begin("Ada") != name


def test_a_session_that_was_ended_is_gone() -> None:
    held = Sessions()
    name = held.begin("Ada")
    held.end(name)
    assert held.find(name) is None


def test_a_session_ends_when_it_is_not_used_and_after_its_longest_time() -> None:
    clock = _Clock()
    held = Sessions(now=clock)
    idle, used = held.begin("Ada"), held.begin("Bea")
    while clock.now < sessions.LONGEST - sessions.IDLE:
        clock.now += sessions.IDLE * 0.9
        assert held.find(used) is not None
    assert held.find(idle) is None
    clock.now = sessions.LONGEST + 1
    assert held.find(used) is None


def test_there_are_never_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sessions, "MOST", 3)
    held = Sessions()
    first, *others = [held.begin(str(number)) for number in range(4)]
    assert held.find(first) is None
    assert all(held.find(name) for name in others)
