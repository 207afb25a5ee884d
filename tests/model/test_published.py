from __future__ import annotations

import pytest

from twosource.model.published import DateEvidence


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
