"""``twosource run``: what it prints, and the exit codes that it ends with."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from tests.corpora import MARKET, report, some_reports, write_reports

from twosource.cli.main import main

Told = tuple[object, str, str]
Run = Callable[..., Told]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """A run of the command in one process beside this one; its exit code, what it printed, and what it warned of."""

    def run(*words: str | Path) -> Told:
        asked = ["twosource", "run", *words, "--out", tmp_path / "corpus", "--workers", "1", "--fast"]
        monkeypatch.setattr(sys, "argv", [str(word) for word in asked])
        with pytest.raises(SystemExit) as ended:
            main()
        captured = capsys.readouterr()
        assert "Traceback" not in captured.err
        return ended.value.code, captured.out, captured.err

    return run


@pytest.fixture
def given(tmp_path: Path) -> Path:
    return write_reports(tmp_path / "reports.jsonl", some_reports()[:7])  # the eighth is too short to be an article


def test_it_tells_what_became_of_the_inputs_and_what_was_found(run: Run, given: Path, tmp_path: Path) -> None:
    code, out, err = run(given)
    assert code == 0
    read, found, saved, where = out.splitlines()
    assert read == "7 articles of 7 pages"
    assert found.startswith("3 stories, ")
    assert saved == "4 articles share text with an earlier one"
    assert where == str(tmp_path / "corpus" / "manifest.json")
    assert "9 of 9: comparing stories" in err


def test_one_of_a_kind_is_no_plural(run: Run, tmp_path: Path) -> None:
    _, out, _ = run(write_reports(tmp_path / "one.jsonl", [report("f", MARKET)]))
    assert out.startswith("1 article of 1 page\n1 story, ")


@pytest.mark.parametrize(
    ("until", "read"), [("read", "7 pages read"), ("clean", "7 pages read"), ("stories", "7 articles of 7 pages")]
)
def test_steps_that_were_not_asked_for_are_not_told_as_having_found_nothing(
    run: Run, given: Path, until: str, read: str
) -> None:
    code, out, _ = run(given, "--until", until)
    assert code == 0
    assert out.splitlines()[:2] == [
        read,
        f"stopped behind the step {until}, as asked; without --until the rest is done",
    ]
    assert run(given)[1].splitlines()[0] == "7 articles of 7 pages"


def test_an_input_that_cannot_be_read_is_named_and_the_rest_goes_on(run: Run, given: Path, tmp_path: Path) -> None:
    code, out, err = run(given, tmp_path / "gone.txt")
    assert code == 3
    assert "7 articles of 7 pages (1 input that could not be read)" in out
    assert "gone.txt" in err


def test_nothing_that_can_be_read_is_bad_input(run: Run, tmp_path: Path) -> None:
    code, _, err = run(tmp_path / "gone.txt")
    assert code == 2
    assert "gone.txt" in err


def test_the_manifest_is_printed_as_it_is_kept(run: Run, given: Path, tmp_path: Path) -> None:
    code, out, _ = run(given, "--json", "--until", "clean")
    assert code == 0
    assert json.loads(out) == json.loads((tmp_path / "corpus" / "manifest.json").read_text(encoding="utf-8"))


def test_an_input_inside_of_the_corpus_is_refused(run: Run, given: Path, tmp_path: Path) -> None:
    assert run(given, "--until", "read")[0] == 0
    code, out, err = run(tmp_path / "corpus" / "pages")
    assert (code, out) == (2, "")
    assert "corpus" in err


def test_a_page_without_an_article_is_told_with_its_reason(run: Run, tmp_path: Path) -> None:
    code, out, err = run(write_reports(tmp_path / "all.jsonl", some_reports()))
    assert code == 3
    assert out.startswith("7 articles of 8 pages (1 page without an article)\n")
    assert "all.jsonl#8" in err
