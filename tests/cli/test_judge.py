"""``--judge``: off unless it is named; the run says who judged and what of it was dropped."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from tests.assembly.judging.server import Call, Reply, Server, after_greeting, agree_on, say, write_answers

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

KEY = "sk-top-secret"
FIRST = """Two men rowed out to the stranded barge at night.

Mayor Anna Brix asked for blankets, and the village brought them."""
SECOND = """A pair of villagers reached the barge with a rowing boat in the dark.

The village brought blankets after the mayor had asked."""


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().open() as server:
        yield server


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    paths = [tmp_path / "first.txt", tmp_path / "second.txt"]
    for path, text in zip(paths, (FIRST, SECOND), strict=True):
        path.write_text(text, encoding="utf-8")
    return paths


def run(*arguments: str | Path, key: str = "", expect: int = 0) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "twosource", *map(str, arguments)]
    around = {**os.environ, "TWOSOURCE_JUDGE_KEY": key}
    done = subprocess.run(command, capture_output=True, check=False, timeout=120, text=True, env=around)
    assert done.returncode == expect, done.stderr
    return done


def compare(server: Server, reports: list[Path], key: str = "") -> dict[str, object]:
    named = ("--judge", server.url, "--judge-model", "small-1")
    done = run("compare", "--fast", "--as-is", "--json", *named, *reports, key=key)
    assert KEY not in done.stdout + done.stderr
    made: dict[str, object] = json.loads(done.stdout)["made"]
    return made


def test_nobody_is_asked_unless_the_user_says_whom(server: Server, reports: list[Path]) -> None:
    made = json.loads(run("compare", "--fast", "--as-is", "--json", *reports, key=KEY).stdout)["made"]
    assert "judge" not in made["models"]
    assert server.calls == []


def test_the_result_names_the_judge(server: Server, reports: list[Path]) -> None:
    made = compare(server, reports, KEY)
    assert made["models"]["judge"] == "small-1"  # type: ignore[index]
    assert [line for line in made["degraded"] if line.startswith("judge")] == []  # type: ignore[attr-defined]
    assert server.asked
    assert {call.headers["authorization"] for call in server.calls} == {f"Bearer {KEY}"}


def test_the_result_counts_what_was_dropped(server: Server, reports: list[Path]) -> None:
    def invent(call: Call) -> Reply:
        return say(write_answers([{**agree_on(call.pairs[0]), "a_quote": "Nobody was hurt."}]))

    server.behave = after_greeting(invent)
    told = [line for line in compare(server, reports)["degraded"] if line.startswith("judge")]  # type: ignore[attr-defined]
    count = len(server.asked)
    assert told == [f"judge: {count} of {count} answers dropped: quotes that are no exact slices ({count})"]


def test_a_run_goes_on_without_a_judge_that_is_gone(server: Server, reports: list[Path]) -> None:
    server.behave = lambda call: Reply(status=401, body=call.headers["authorization"].encode())
    made = compare(server, reports, KEY)
    (told,) = [line for line in made["degraded"] if line.startswith("judge")]  # type: ignore[attr-defined]
    assert "in doubt decided without it" in told
    assert "401 (unauthorized)" in told


def test_check_hears_the_judge_on_the_sentence_alone(server: Server, reports: list[Path]) -> None:
    sentence = "Villagers went out to the barge at night."
    named = ("--judge", server.url, "--judge-model", "small-1")
    done = run("check", sentence, "--fast", "--as-is", "--json", *named, "--among", *reports)
    assert json.loads(done.stdout)["made"]["models"]["judge"] == "small-1"
    asked = [pair for call in server.asked for pair in call.pairs]
    assert asked
    assert all(sentence in (pair["a"], pair["b"]) for pair in asked)


@pytest.mark.parametrize(
    ("options", "what"),
    [
        (("--judge", "http://localhost:1"), "--judge needs --judge-model NAME beside it"),
        (("--judge-model", "small"), "--judge-model needs --judge URL beside it"),
        (("--judge", "localhost:8080", "--judge-model", "small"), "give one like http://localhost:8080/v1"),
        (("--judge", "http://me:pw@localhost", "--judge-model", "small"), "holds a user name or password"),
        (("--judge", "http://models.example", "--judge-model", "small"), "unencrypted"),
    ],
)
def test_options_that_cannot_work_are_refused_before_anything_is_read(options: tuple[str, ...], what: str) -> None:
    done = run("compare", *options, "no-such-file.txt", key=KEY, expect=2)
    assert what in done.stderr
    assert "no-such-file" not in done.stderr
    assert KEY not in done.stderr
    assert "pw" not in done.stderr
