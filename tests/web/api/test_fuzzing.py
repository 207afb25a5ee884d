"""Schemathesis finds nothing in the API that its description does not say."""

from __future__ import annotations

import shutil
from pathlib import Path

from tests.web.api.fuzzing import fuzz, make_busy_site

from twosource.web.app import make_app
from twosource.web.operations.all import OPERATIONS


def test_whatever_fits_the_description_is_answered_as_it_says_and_what_does_not_is_refused(
    made_desk: Path, tmp_path: Path
) -> None:
    where = tmp_path / "desk.sqlite"
    shutil.copy(made_desk, where)
    site = make_busy_site(where)
    try:
        found = fuzz(make_app(site), examples=3)
    finally:
        site.close()
    assert not found.faults, "\n\n".join(found.faults)
    asked = {f"{each.method} /api{each.path}" for each in OPERATIONS}
    assert set(found.statuses) >= asked
    assert not [(label, status) for label, each in found.statuses.items() for status in each if status >= 500]
    well = {label for label, each in found.statuses.items() if any(status < 300 for status in each)}
    assert len(well & asked) >= len(asked) // 2, "too few operations were reached: what is refused shows little"
