"""Rates: so often at once, then evenly."""

from __future__ import annotations

import pytest

from twosource.web.safety.buckets import MOST_CLIENTS, Buckets
from twosource.web.safety.denied import DeniedError


class _Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def test_what_is_done_too_often_is_refused_until_it_is_time() -> None:
    clock = _Clock()
    buckets = Buckets(6, "checks", now=clock)
    for _ in range(6):
        buckets.take("one")
    with pytest.raises(DeniedError) as told:
        buckets.take("one")
    assert (told.value.status, told.value.retry_after) == (429, 10)
    clock.now += 9.9
    with pytest.raises(DeniedError):
        buckets.take("one")
    clock.now += 0.2
    buckets.take("one")


def test_one_client_takes_nothing_from_another() -> None:
    buckets = Buckets(1, "checks", now=_Clock())
    buckets.take("one")
    buckets.take("other")


def test_a_large_cost_is_taken_whole_or_not_at_all() -> None:
    buckets = Buckets(10, "addresses", now=_Clock())
    buckets.take("one", 8)
    with pytest.raises(DeniedError):
        buckets.take("one", 3)
    buckets.take("one", 2)


def test_looking_counts_nothing() -> None:
    buckets = Buckets(1, "logins", now=_Clock())
    buckets.check("one")
    buckets.check("one")
    buckets.take("one")
    with pytest.raises(DeniedError):
        buckets.check("one")


def test_a_rest_fills_no_more_than_a_bucket() -> None:
    clock = _Clock()
    buckets = Buckets(2, "checks", now=clock)
    buckets.take("one", 2)
    clock.now += 3600
    buckets.take("one", 2)
    with pytest.raises(DeniedError):
        buckets.take("one")


def test_clients_without_end_take_no_room_without_end() -> None:
    buckets = Buckets(1, "checks", now=_Clock())
    for number in range(MOST_CLIENTS + 50):
        buckets.take(str(number))
    assert len(buckets._held) == MOST_CLIENTS
