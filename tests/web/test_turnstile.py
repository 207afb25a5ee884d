from __future__ import annotations

from threading import Barrier, Event, Thread

import pytest

from twosource.errors import BusyError
from twosource.web.turnstile import Turnstile


def keep_turn(turnstile: Turnstile, entered: Event, leave: Event) -> Thread:
    def stay() -> None:
        with turnstile.pass_through("checks"):
            entered.set()
            leave.wait(30)

    thread = Thread(target=stay)
    thread.start()
    assert entered.wait(30)
    return thread


def test_one_is_in_at_a_time() -> None:
    turnstile, together = Turnstile(waiting=8), Barrier(4)
    inside: list[int] = []
    most: list[int] = []

    def go() -> None:
        together.wait(30)
        with turnstile.pass_through("checks"):
            inside.append(1)
            most.append(len(inside))
            inside.pop()

    threads = [Thread(target=go) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(30)

    assert most == [1, 1, 1, 1]


def test_who_cannot_wait_is_told_so() -> None:
    turnstile, entered, leave = Turnstile(waiting=0), Event(), Event()
    thread = keep_turn(turnstile, entered, leave)
    try:
        with pytest.raises(BusyError, match="busy with other checks"), turnstile.pass_through("checks"):
            pass
    finally:
        leave.set()
        thread.join(30)


def test_who_has_waited_too_long_gives_up_and_leaves_the_place() -> None:
    turnstile, entered, leave = Turnstile(waiting=1, patience=0.01), Event(), Event()
    thread = keep_turn(turnstile, entered, leave)
    for _ in range(3):
        with pytest.raises(BusyError), turnstile.pass_through("checks"):
            pass
    leave.set()
    thread.join(30)

    with turnstile.pass_through("checks"):
        pass


def test_what_fails_inside_lets_the_next_in() -> None:
    turnstile = Turnstile()
    with pytest.raises(ValueError, match="inside"), turnstile.pass_through("checks"):
        raise ValueError("inside")  # noqa: EM101 - any error

    with turnstile.pass_through("checks"):
        pass
