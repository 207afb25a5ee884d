"""What tests of faults share: reports to run, and the rows of a run that nothing disturbed."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.corpora import digest_all, run, some_reports, write_reports


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_reports(tmp_path_factory.mktemp("given") / "reports.jsonl", some_reports())


@pytest.fixture(scope="module")
def sound(given: Path) -> dict[str, str]:
    run(given, given.parent / "sound")
    return digest_all(given.parent / "sound")
