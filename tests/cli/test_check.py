"""``twosource check`` from outside: what it prints and writes, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from referencing import Registry, Resource

import twosource
from twosource.views.check_json import check_schema
from twosource.views.json import comparison_schema

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
SUNK = "Nine people died when the ferry sank."


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "twosource", "check", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=120, env={**os.environ, **environment}
    )


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text


def read(done: subprocess.CompletedProcess[bytes]) -> Any:
    record = json.loads(done.stdout)
    registry = Registry().with_resource("urn:twosource:comparison:1", Resource.from_contents(comparison_schema()))
    assert list(jsonschema.Draft202012Validator(check_schema(), registry=registry).iter_errors(record)) == []
    return record


def test_what_articles_state_ends_with_0_and_the_first_line_says_who() -> None:
    done = run(SUNK, "--among", AGENCY, REWRITE, "--fast")
    assert done.returncode == 0, said(done)
    assert done.stdout.decode().startswith("Two articles state this, from one origin: Castrel Wire.")


def test_what_no_article_says_ends_with_1_and_what_was_searched_is_told() -> None:
    done = run("The mayor of Quellmouth has resigned.", "--among", AGENCY, REWRITE, "--fast")
    assert done.returncode == 1, said(done)
    screen = done.stdout.decode()
    assert screen.startswith("Neither of the two articles says this.")
    assert "Searched 2 articles with " in screen


def test_json_is_of_the_published_shape_and_goes_to_a_file_too(tmp_path: Path) -> None:
    target = tmp_path / "check.json"
    done = run(SUNK, "--among", AGENCY, OWN, "--fast", "--json", "-o", target)
    assert done.returncode == 0, said(done)
    record = read(done)
    assert json.loads(target.read_text(encoding="utf-8")) == record
    assert done.stdout.isascii()
    [sentence] = record["sentences"]
    assert sentence["text"] == SUNK
    assert [finding["origins"] for finding in sentence["states"]] == [1]


def test_an_input_that_cannot_be_searched_ends_with_3_and_is_named_in_the_answer() -> None:
    done = run(SUNK, "--among", AGENCY, "gone.html", "--fast", "--json")
    assert done.returncode == 3
    assert "gone.html" in said(done)
    assert any("gone.html" in doubt for doubt in read(done)["made"]["degraded"])


@pytest.mark.parametrize(
    ("arguments", "what"),
    [
        ([], "type the sentence to check"),
        (["--among", AGENCY], "type the sentence to check"),
        ([SUNK], "there is no desk"),
        (["Nine", "people", "died.", "--among", AGENCY], "put the sentence in quotation marks"),
        (["", "--among", AGENCY], "has no word in it"),
        ([" \n\t ", "--among", AGENCY], "has no word in it"),
        (["😀 …", "--among", AGENCY], "has no word in it"),
        (["word " * 5_000, "--among", AGENCY], "at most 20,000 are checked"),
        ([SUNK, "--among", "gone.html"], "gone.html"),
        ([SUNK, "--among", AGENCY, "-o", "check.html"], "the ending says what to write"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_to_do(arguments: list[str], what: str) -> None:
    done = run(*arguments, TWOSOURCE_DESK="no-such-folder/desk.sqlite")
    assert done.returncode == 2
    assert what in said(done)
    assert done.stdout == b""


def test_standard_input_is_searched() -> None:
    done = run(SUNK, "--among", "-", "--fast", stdin=Path(AGENCY).read_bytes())
    assert done.returncode == 0, said(done)
    assert done.stdout.decode().startswith("Only standard input states this.")
