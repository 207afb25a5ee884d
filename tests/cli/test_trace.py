"""``twosource trace`` from outside: what it prints and writes, and its exit codes."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"
COPY, AGENCY, OTHER = (str(SAMPLE / name) for name in ("near-copy.txt", "agency.txt", "other-event.txt"))


def run(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "twosource", "trace", *map(str, arguments)]
    return subprocess.run(
        command, input=stdin, capture_output=True, check=False, timeout=60, env={**os.environ, **environment}
    )


def said(done: subprocess.CompletedProcess[bytes]) -> str:
    text = done.stderr.decode()
    assert "Traceback" not in text
    return text


def test_shared_text_ends_with_0_and_the_first_lines_say_how_much_in_whom() -> None:
    done = run(COPY, "--among", AGENCY, OTHER)
    assert done.returncode == 0, said(done)
    screen = done.stdout.decode()
    first = " ".join(screen.splitlines()[:6])
    assert "of the text stands in agency.txt." in first
    assert "Castrel Wire" in first
    assert "\x1b" not in screen
    assert "a = " in screen


def test_nothing_found_elsewhere_ends_with_1() -> None:
    done = run(OTHER, "--among", AGENCY)
    assert done.returncode == 1, said(done)
    assert "None of the text" in done.stdout.decode()


def test_without_among_it_is_plain_that_nothing_was_searched() -> None:
    done = run(AGENCY)
    assert done.returncode == 0, said(done)
    assert "othing was searched" in done.stdout.decode()


def test_json_is_printed_and_written_alike(tmp_path: Path) -> None:
    path = tmp_path / "trace.json"
    done = run("--json", COPY, "--among", AGENCY, "-o", path)
    assert done.returncode == 0, said(done)
    record = json.loads(done.stdout)
    assert record["format"] == "twosource.trace/1"
    assert record == json.loads(path.read_text(encoding="utf-8"))


def test_pages_and_pictures_are_written(tmp_path: Path) -> None:
    page, picture = tmp_path / "trace.html", tmp_path / "trace.svg"
    done = run(COPY, "--among", AGENCY, "-o", page, "-o", picture)
    assert done.returncode == 0, said(done)
    assert "<html" in page.read_text(encoding="utf-8")
    assert "<svg" in picture.read_text(encoding="utf-8")


def test_some_others_lost_end_with_3_and_are_named(tmp_path: Path) -> None:
    done = run(COPY, "--among", AGENCY, tmp_path / "missing.txt")
    assert done.returncode == 3
    assert "missing.txt" in said(done)
    assert b"a = " in done.stdout


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ((), "name the article to trace before --among"),
        (("--among", AGENCY), "name the article to trace before --among"),
        ((COPY, AGENCY), f"put --among before {AGENCY}"),
        (("missing.txt", "--among", AGENCY), "missing.txt: there is no such file"),
        ((SAMPLE, "--among", AGENCY), "one is traced at a time"),
        ((COPY, "-o", "trace.md"), "use .html, .svg or .json"),
        ((COPY, "-o", "nowhere/trace.html"), "there is no folder nowhere"),
        ((f"{SAMPLE}#9", "--among", AGENCY), "holds no '9' among its"),
    ],
)
def test_bad_input_ends_with_2_and_says_what_to_do(arguments: tuple[str | Path, ...], says: str) -> None:
    done = run(*arguments)
    assert done.returncode == 2
    assert says in " ".join(said(done).split())


def test_the_article_may_come_from_standard_input() -> None:
    done = run("-", "--among", AGENCY, stdin=Path(COPY).read_bytes())
    assert done.returncode == 0, said(done)
    assert "All of the text stands in agency.txt." in " ".join(done.stdout.decode().split())


def test_a_terminal_with_nothing_but_ascii_gets_every_mark() -> None:
    done = run(COPY, "--among", AGENCY, PYTHONIOENCODING="ascii", LANG="C")
    assert done.returncode == 0, said(done)
    assert "a = " in done.stdout.decode("ascii")
