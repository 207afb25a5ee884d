"""An engine that works through Daft keeps the contract, on this machine and on a Ray cluster of two workers."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from tests.corpora import digest_all, run, some_reports, write_reports

ROOT = Path(__file__).parents[2]
NUMBERS = [[number, number] for number in range(8)]


@pytest.fixture(scope="module", params=["daft", "ray"])
def told(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    name: str = request.param
    if find_spec(name) is None:
        pytest.skip(f"{name} is not installed: pip install twosource[scale]")
    folder = tmp_path_factory.mktemp(name)
    given = write_reports(folder / "reports.jsonl", some_reports())
    run(given, folder / "inline")
    command = [sys.executable, "-m", "tests.contracts.distributed", name, str(folder), str(given)]
    around = {**os.environ, "PYTHONPATH": str(ROOT)}  # workers of a cluster import from where they can
    ended = subprocess.run(command, capture_output=True, text=True, check=False, timeout=280, env=around)
    assert ended.returncode == 0, ended.stderr[-3000:]
    answer: dict[str, Any] = json.loads(ended.stdout.splitlines()[-1])
    return answer | {"name": name, "inline": digest_all(folder / "inline")}


@pytest.mark.timeout(300)
def test_the_contract_is_kept(told: dict[str, Any]) -> None:
    assert told["squares"] == [[number, number * number] for number in range(8)]
    assert told["nothing"] == []
    assert told["squares again"] == told["squares"]  # by another engine in the same process
    assert told["killed once"] == NUMBERS
    assert told["killed always"] == [[number, None if number == 3 else number] for number in range(8)]
    assert told["workers"] == 2


def test_a_worker_that_is_lost_costs_nothing_but_time(told: dict[str, Any]) -> None:
    assert told.get("worker lost", NUMBERS) == NUMBERS


def test_a_corpus_has_the_same_rows_as_on_this_machine(told: dict[str, Any]) -> None:
    assert told["accounted"]["articles"] == 7
    assert told["digests"] == told["inline"]
