"""Dates as times between two instants."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.lineage.time_windows import Window, read_window

STAMPS = st.datetimes().map(lambda each: each.strftime("%Y-%m-%dT%H:%M:%S").rjust(19, "0"))


def _window(value: str, zone: str | None = None) -> Window:
    window = read_window(value, zone)
    assert window is not None
    return window


@pytest.mark.parametrize("value", [None, "", "soon", "2031-13", "2031-02-30", "2031-02-03T25:00", "0000", "99999"])
def test_what_is_no_time_is_no_window(value: str | None) -> None:
    assert read_window(value) is None


@pytest.mark.parametrize(
    ("value", "end"),
    [
        ("2031", "2032-01-01T00:00:00"),
        ("2031-12", "2032-01-01T00:00:00"),
        ("2031-04", "2031-05-01T00:00:00"),
        ("2031-12-31", "2032-01-01T00:00:00"),
        ("2031-04-05T06:07", "2031-04-05T06:08:00"),
    ],
)
def test_a_window_lasts_as_long_as_its_time_is_exact(value: str, end: str) -> None:
    assert _window(value).end.isoformat() == end


def test_a_zone_moves_it_to_utc() -> None:
    assert _window("2031-04-05T06:07:08+02:30").start.isoformat() == "2031-04-05T03:37:08"
    assert _window("2031-04-05T06:07", "-05:00").start.isoformat() == "2031-04-05T11:07:00"
    assert _window("2031-04-05T06:07Z").known


@pytest.mark.parametrize(
    ("one", "other", "seems", "sure"),
    [
        ("2031-04-05T06:00Z", "2031-04-05T08:01+02:00", True, True),
        ("2031-04-05T06:00Z", "2031-04-05T08:00+02:00", False, False),
        ("2031-04-05T06:00:00", "2031-04-05T08:00:00", False, False),  # an hour or two may be another zone
        ("2031-04-05T06:00:00", "2031-04-05T10:00:00", True, False),
        ("2031-04-05", "2031-04-06", True, False),
        ("2031-04-05", "2031-04-07", True, True),
        ("2031-04-05", "2031-04-05T23:00:00", False, False),
        ("2031-04-05T06:00:00", "2031-04-05T15:00Z", False, False),  # one clock is known: no guess about the other
        ("2031-04-05T06:00:00", "2031-04-06T15:00Z", True, True),
        ("2031-04", "2031-06-02", True, True),
    ],
)
def test_order_is_sure_only_where_no_zone_can_turn_it(one: str, other: str, *, seems: bool, sure: bool) -> None:
    first, second = _window(one), _window(other)
    assert (first.seems_before(second), first.is_before(second)) == (seems, sure)
    assert not second.seems_before(first)


@given(STAMPS, STAMPS, st.sampled_from(["", "Z", "+13:00"]), st.sampled_from(["", "Z", "-10:00"]))
def test_order_is_never_both_ways(one: str, other: str, zone: str, beside: str) -> None:
    first, second = read_window(one + zone), read_window(other + beside)
    if first and second:
        assert not (first.seems_before(second) and second.seems_before(first))
        assert first.seems_before(second) or not first.is_before(second)
