from __future__ import annotations

import pytest

from twosource.model.published import DateEvidence, Published


@pytest.mark.parametrize(
    ("value", "bare", "precision", "zone"),
    [
        ("2023-05-14T06:30:00+02:00", "2023-05-14T06:30:00", "second", "+02:00"),
        ("2023-05-14T06:30:00.123Z", "2023-05-14T06:30:00", "second", "+00:00"),
        ("2023-05-14T06:30-0530", "2023-05-14T06:30", "minute", "-05:30"),
        ("2023-05-14T06:30+02", "2023-05-14T06:30", "minute", "+02:00"),
        ("2023-05-14", "2023-05-14", "day", None),
        ("2023-05", "2023-05", "month", None),
        ("2023", "2023", "year", None),
        ("soon", "soon", None, None),
        ("2023-05-14 06:30", "2023-05-14", None, None),
    ],
)
def test_evidence_knows_what_its_value_is_exact_to(
    value: str, bare: str, precision: str | None, zone: str | None
) -> None:
    evidence = DateEvidence(kind="feed", text="", value=value)
    assert (evidence.bare_value, evidence.precision, evidence.zone) == (bare, precision, zone)


@pytest.mark.parametrize(
    ("value", "zone", "universal"),
    [
        ("2031-04-16T00:30", "+02:00", "2031-04-15T22:30"),
        ("2031-04-16T09:00:05", "-05:30", "2031-04-16T14:30:05"),
        ("2031-04-16T09:00", None, "2031-04-16T09:00"),
        ("2031-04-16", "+02:00", "2031-04-16"),
        ("0001-01-01T00:00", "+02:00", "0001-01-01T00:00"),
        (None, None, ""),
    ],
)
def test_times_sort_by_one_clock(value: str | None, zone: str | None, universal: str) -> None:
    published = Published(value=value, precision="minute", zone=zone, trust="stated", evidence=())
    assert published.universal == universal
