"""The command and the function give one answer."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"


def _run(command: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "twosource", command, *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=SAMPLE,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_command_prints_what_the_function_returns(sample: Any, truth: dict[str, Any]) -> None:
    paths = [str(SAMPLE / name) for name in truth["articles"].values()]
    printed = json.loads(_run("compare", "--json", *paths))
    assert printed["format"] == "twosource.comparison/1"
    assert [each["id"] for each in printed["findings"]] == [each.id for each in sample.comparison.findings]
    assert [each["support"] for each in printed["findings"]] == [
        each.support.verdict for each in sample.comparison.findings
    ]


def test_the_order_of_the_reports_does_not_change_what_is_found(sample: Any, truth: dict[str, Any]) -> None:
    other_way = twosource.compare([str(SAMPLE / name) for name in reversed(truth["articles"].values())])
    assert {each.id: each.support for each in other_way.findings} == {
        each.id: each.support for each in sample.comparison.findings
    }
    assert {each.id for each in other_way.passages} == {each.id for each in sample.comparison.passages}


def test_read_shows_the_false_date_and_the_dropped_lines() -> None:
    (line,) = _run("read", "--json", "scraped.txt").splitlines()
    article = json.loads(line)
    assert article["published"]["trust"] == "doubtful"
    assert "superb! (347)" in "\n".join(junk["text"] for junk in article["junk"])


def test_passages_shows_the_two_paragraphs_that_the_scraped_page_took() -> None:
    pairs = [json.loads(line) for line in _run("passages", "--json", "agency.txt", "scraped.txt").splitlines()]
    assert [pair["kind"] for pair in pairs] == ["copied", "copied"]
    text = json.loads(_run("read", "--json", "scraped.txt"))["text"]
    starts = {text[pair[side]["start"] :][:13] for pair in pairs for side in "ab" if "scraped" in pair[side]["from"]}
    assert starts == {"Coast guard c", "Analysts said"}
