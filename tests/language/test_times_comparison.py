"""How two times relate, and that what cannot be compared is not called different."""

from __future__ import annotations

import pytest

from twosource.language.times import compare_times, level_zones, time_granularity
from twosource.model.mention import Time
from twosource.model.span import Span

MIRRORED = {"finer": "coarser", "coarser": "finer"}


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        ("XXXX-WXX-2", "XXXX-WXX-2", "equal"),
        ("XXXX-WXX-2", "XXXX-WXX-2TMO", "coarser"),
        ("XXXX-WXX-2", "XXXX-WXX-3", "differs"),
        ("XXXX-WXX-7TAF", "XXXX-WXX-7TEV", "differs"),
        ("XXXX-WXX-7TEV", "XXXX-WXX-7TNI", "unknown"),
        ("2024-05-12TAF", "2024-05-12TEV", "differs"),
        ("2024-05-12T15:00", "2024-05-12TAF", "finer"),
        ("2024-05-12", "2024-W19", "finer"),
        ("2024-05", "2024-05-12", "coarser"),
        ("2024-05", "2024-06", "differs"),
        ("2024-12", "2024-Q4", "finer"),
        ("202", "2024", "coarser"),
        ("XXXX-07", "XXXX-07-03", "coarser"),
        ("XXXX-07", "2024-07", "unknown"),
        ("XXXX-WXX-2", "2024-05-14", "unknown"),
        ("XXXX-WXX-2", "2024-05-15", "differs"),
        ("XXXX-XX-XX", "XXXX-XX-XX", "unknown"),
        ("XXXX-WXX", "XXXX-WXX", "unknown"),
        ("PAST_REF", "PAST_REF", "unknown"),
        ("P12M", "P1Y", "equal"),
        ("PT24H", "P1D", "equal"),
        ("P2Y6M", "P30M", "equal"),
        ("PT1H30M", "PT90M", "equal"),
        ("P1DT12H", "PT36H", "equal"),
        ("P3Y", "P17M", "differs"),
        ("PXY", "P2Y", "unknown"),
        ("P1Y", "2024", "unknown"),
        ("9999-12-31", "nonsense", "unknown"),
    ],
)
def test_times_relate(a: str, b: str, relation: str) -> None:
    assert compare_times(a, b) == relation
    assert compare_times(b, a) == MIRRORED.get(relation, relation)


@pytest.mark.parametrize(
    ("value", "precision"),
    [
        ("2024", "year"),
        ("2024-05", "month"),
        ("2024-W19", "week"),
        ("XXXX-WXX-2", "day"),
        ("2024-05-12TEV", "part of day"),
        ("2024-05-12T15:00", "minute"),
        ("P17M", "open"),
        ("XXXX-XX-XX", "open"),
        ("PAST_REF", "open"),
    ],
)
def test_a_value_has_its_precision(value: str, precision: str) -> None:
    assert time_granularity(value) == precision


@pytest.mark.parametrize(
    ("a", "b", "relation"),
    [
        (("2024-05-12T15:00", "+00:00"), ("2024-05-12T10:00", "-05:00"), "equal"),
        (("2024-05-12T23:00", "-05:00"), ("2024-05-13T04:00", "+00:00"), "equal"),
        (("2024-05-12T15:00", "+00:00"), ("2024-05-12T15:00", "-05:00"), "differs"),
        (("2024-05-12T15:00", "local time"), ("2024-05-12T10:00", "-05:00"), "equal"),
        (("2024-05-12T15:00", None), ("2024-05-12T10:00", "-05:00"), "equal"),
        (("2024-05-12T15:00", None), ("2024-05-12T10:00", None), "differs"),
        (("2024-05-12TAF", None), ("2024-05-12T10:00", "-05:00"), "differs"),
        (("2025-12-31T24:00", "-05:00"), ("2024-05-12T10:00", "+01:00"), "differs"),
    ],
)
def test_hours_are_compared_on_one_clock_or_not_at_all(
    a: tuple[str, str | None], b: tuple[str, str | None], relation: str
) -> None:
    first, second = (Time(span=Span(0, 1), type="TIME", value=value, zone=zone) for value, zone in (a, b))
    assert compare_times(*level_zones(first, second)) == relation
