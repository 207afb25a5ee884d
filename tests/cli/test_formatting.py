from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path

import pytest

from twosource.views.exporting.formats import FORMATS

SAMPLE = Path(__file__).parents[2] / "src/twosource/sample"
STORY = [SAMPLE / "agency.txt", SAMPLE / "near-copy.txt"]


def run(*arguments: str | Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "twosource", "compare", "--fast", *map(str, arguments)]
    done = subprocess.run(command, capture_output=True, check=False, timeout=120, text=True, encoding="utf-8")
    assert "Traceback" not in done.stderr
    return done


def test_the_ending_of_a_file_says_the_format(tmp_path: Path) -> None:
    outputs = {name: tmp_path / f"out{chosen.endings[0]}" for name, chosen in FORMATS.items()}
    done = run(*STORY, *(word for path in outputs.values() for word in ("-o", path)))
    assert done.returncode == 0, done.stderr
    assert done.stderr.count("wrote ") == len(FORMATS)
    assert json.loads(outputs["json"].read_text())["format"] == "twosource.comparison/1"
    findings = len(json.loads(outputs["json"].read_text())["findings"])
    assert len(outputs["jsonl"].read_text().splitlines()) == findings
    with outputs["csv"].open(encoding="utf-8", newline="") as table:
        assert len([*csv.DictReader(table)]) == findings > 2
    assert outputs["csv"].read_bytes().count(b"\r\n") == findings + 1
    assert outputs["csv-excel"].read_bytes().startswith(b"\xef\xbb\xbf")
    assert json.loads(outputs["annotations"].read_text())["type"] == "AnnotationCollection"
    assert json.loads(outputs["ftm"].read_text().splitlines()[0])["schema"] == "Event"
    assert json.loads(outputs["ninjs"].read_text())["type"] == "composite"
    assert json.loads(outputs["schema.org"].read_text())["@context"] == "https://schema.org"


def test_a_named_format_is_printed_or_written_whatever_the_ending(tmp_path: Path) -> None:
    printed = run(*STORY, "--format", "jsonl")
    assert all(json.loads(line)["format"] == "twosource.finding/1" for line in printed.stdout.splitlines())
    target = tmp_path / "findings.txt"
    written = run(*STORY, "--format", "jsonl", "-o", target)
    assert target.read_text() == printed.stdout
    assert "Made by twosource" in written.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["-o", "out.jsonld"], "the ending says what to write; use one of .json, .jsonl, .csv"),
        (["-o", "out.docx"], "or name it with --format"),
        (["--format", "docx"], "'docx' is not one of 'json', 'jsonl', 'csv'"),
        (["--format", "csv", "--json"], "--json and --format both say what to print"),
        (["--format", "csv", "-o", "nowhere/out.csv"], "there is no folder nowhere"),
    ],
)
def test_what_cannot_be_written_is_refused_before_the_work(words: list[str], says: str) -> None:
    done = run("missing.txt", *words)
    assert done.returncode == 2
    assert says in " ".join(done.stderr.split())
    assert "missing.txt" not in done.stderr
