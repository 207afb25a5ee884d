"""``--fast``: rules alone, and the result says so."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

TEXT = """Harbour master Jon Veldt said nobody was near the crane when it fell.

The ferries, he added, would stay in port."""


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "crane.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def run(*arguments: str | Path) -> str:
    command = [sys.executable, "-m", "twosource", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=True, timeout=60)
    assert done.stderr == b""
    return done.stdout.decode()


def test_statements_say_that_rules_alone_made_them(report: Path) -> None:
    record = json.loads(run("statements", "--fast", "--as-is", "--json", report))
    assert record["made"]["models"] == {"attribution": "rules"}
    assert "paragraphs" not in record["made"]
    assert {source["name"] for source in record["sources"]} == {"Jon Veldt"}
    assert "attribution: rules" in run("statements", "--fast", "--as-is", report)


def test_a_comparison_says_so_too(report: Path) -> None:
    assert json.loads(run("compare", "--fast", "--as-is", "--json", report))["made"]["models"]["attribution"] == "rules"


@pytest.mark.parametrize("command", ["statements", "compare"])
def test_the_help_tells_what_it_costs(command: str) -> None:
    told = " ".join(run(command, "--help").split())
    assert "without the models of who said what and of what is one fact" in told
    assert "finds less" in told
