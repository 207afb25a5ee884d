from __future__ import annotations

import errno
from pathlib import Path
from typing import Any

import pytest
from tests.corpora import InlineEngine, digest_all, read_rows, run

from twosource.assembly import make_settings
from twosource.assembly.corpus.ledger import Ledger
from twosource.assembly.corpus.opening import opening
from twosource.assembly.corpus.part import Done, Part
from twosource.assembly.corpus.steps import models
from twosource.errors import CorpusError


def _files(folder: Path, table: str) -> list[Path]:
    return sorted((folder / table).rglob("*.parquet"))


@pytest.mark.parametrize("table", ["pages", "cleaned", "articles", "copies", "grouped", "findings"])
def test_a_file_that_is_gone_is_made_anew(given: Path, tmp_path: Path, sound: dict[str, str], table: str) -> None:
    folder = tmp_path / "corpus"
    run(given, folder)
    _files(folder, table)[0].unlink()
    assert run(given, folder).notes
    assert digest_all(folder) == sound


@pytest.mark.parametrize("table", ["pages", "cleaned", "articles", "copies"])
def test_a_file_that_is_damaged_while_the_run_goes_on_is_made_anew(
    given: Path, tmp_path: Path, sound: dict[str, str], table: str
) -> None:
    folder = tmp_path / "corpus"
    damaged: list[Path] = []

    def spoil(_: Part) -> Any:
        if not damaged and _files(folder, table):
            damaged.append(_files(folder, table)[0])
            content = bytearray(damaged[0].read_bytes())
            content[len(content) // 3] ^= 0xFF
            damaged[0].write_bytes(bytes(content))
        return ...

    run(given, folder, InlineEngine(spoil=spoil))
    run(given, folder)
    assert damaged
    assert digest_all(folder) == sound


def test_a_full_disk_stops_the_run_with_what_to_do_and_it_goes_on_later(
    given: Path, tmp_path: Path, sound: dict[str, str]
) -> None:
    folder = tmp_path / "corpus"

    def spoil(part: Part) -> Any:
        full = Done(part=part, fault="full", why="No space left on device")
        return full if part.step == "arrange" else ...

    with pytest.raises(CorpusError, match="make room and run the same command again"):
        run(given, folder, InlineEngine(spoil=spoil))
    assert not [part for part in run(given, folder).parts if part.startswith(("read", "clean"))]
    assert digest_all(folder) == sound


def test_a_disk_that_fills_up_is_told_by_the_worker(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", refuse)
    with pytest.raises(CorpusError, match="no room left on its disk"):
        run(given, tmp_path / "corpus", until="read", settings=make_settings(fast=True))


def test_a_page_that_kills_every_worker_is_given_up_and_the_others_go_on(given: Path, tmp_path: Path) -> None:
    def spoil(part: Part) -> Any:
        pages = part.inputs.get("pages", ())
        whole = part.step == "clean" and "piece" not in part.name
        return None if whole or any(each.rows == (1,) for each in pages) else ...

    folder = tmp_path / "corpus"
    ran = run(given, folder, InlineEngine(spoil=spoil))
    assert ran.manifest["accounted"]["articles"] == 6
    assert [row["why"] for row in read_rows(folder, "failures") if "killed" in row["why"]]
    assert [note for note in ran.notes if "tried again in pieces" in note]
    again = run(given, folder)  # perhaps memory was short then
    assert [part for part in again.parts if part.startswith(("read", "clean"))] == ["clean 000000-000000"]
    assert again.manifest["accounted"]["articles"] == 7
    assert run(given, folder).parts == []


def test_a_page_that_kills_its_worker_once_changes_nothing(given: Path, tmp_path: Path, sound: dict[str, str]) -> None:
    killed: list[Part] = []

    def spoil(part: Part) -> Any:
        if part.step in {"read", "clean"} and part.step not in {each.step for each in killed}:
            killed.append(part)
            return None
        return ...

    folder = tmp_path / "corpus"
    run(given, folder, InlineEngine(spoil=spoil))
    assert len(killed) == 2
    assert digest_all(folder) == sound
    assert not [path for path in folder.rglob("*.parquet") if "piece" in path.name]
    assert run(given, folder).parts == []


@pytest.mark.parametrize("step", ["arrange", "copies", "stories"])
def test_a_part_that_cannot_be_divided_is_tried_once_more_alone(
    given: Path, tmp_path: Path, sound: dict[str, str], step: str
) -> None:
    lost: list[str] = []

    def spoil(part: Part) -> Any:
        if part.step == step and not lost:
            lost.append(part.name)
            return None
        return ...

    run(given, tmp_path / "corpus", InlineEngine(spoil=spoil))
    assert lost
    assert digest_all(tmp_path / "corpus") == sound
    assert run(given, tmp_path / "corpus").parts == []


def test_a_story_that_fails_is_given_up_and_the_others_go_on(
    given: Path, tmp_path: Path, sound: dict[str, str]
) -> None:
    def spoil(part: Part) -> Any:
        whole = part.step == "findings" and "piece" not in part.name
        return Done(part=part, fault="defect", why="it broke") if whole else ...

    ran = run(given, tmp_path / "corpus", InlineEngine(spoil=spoil))
    assert ran.notes
    assert digest_all(tmp_path / "corpus") == sound


@pytest.mark.parametrize("where", ["twosource.analysis.clean", "twosource.origins.fingerprint_all"])
def test_what_fails_for_want_of_memory_is_tried_again_and_never_given_up_for_good(
    given: Path, tmp_path: Path, sound: dict[str, str], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise MemoryError

    with monkeypatch.context() as patched:
        patched.setattr(where, refuse)
        ran = run(given, tmp_path / "corpus", until="clean")
    assert "memory ran out" in ran.notes[0]
    assert run(given, tmp_path / "corpus").manifest["accounted"]["without an article"] == 1
    assert digest_all(tmp_path / "corpus") == sound


@pytest.mark.parametrize(
    "where", ["language.tagging.load_tagger", "language.pairing.load_pair_model", "assembly.making.make_encoder"]
)
def test_a_model_that_cannot_be_loaded_stops_the_run_and_the_next_one_goes_on(
    given: Path, tmp_path: Path, sound: dict[str, str], monkeypatch: pytest.MonkeyPatch, where: str
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise RuntimeError

    for loaded in (models._open_tagging, models.load_models):
        loaded.cache_clear()
    settings = make_settings(today="2026-11-01")
    with monkeypatch.context() as patched:
        patched.setattr(f"twosource.{where}", refuse)
        with pytest.raises(CorpusError, match=r"could not be loaded.*install twosource again"):
            run(given, tmp_path / "corpus", settings=settings)
    run(given, tmp_path / "corpus", settings=settings)
    run(given, tmp_path / "fresh", settings=settings)
    assert digest_all(tmp_path / "corpus") == digest_all(tmp_path / "fresh")
    assert digest_all(tmp_path / "corpus") != sound


def test_drafts_of_somebody_else_are_left_alone(given: Path, tmp_path: Path) -> None:
    mine, notes = tmp_path / "mine", tmp_path / "notes"
    for path in (mine / "chapter.draft", notes / ".kept" / "chapter.draft"):
        path.parent.mkdir(parents=True)
        path.write_text("It was a dark and stormy night")
    with pytest.raises(CorpusError, match=r"no corpus of ours \(chapter.draft\)"):
        run(given, mine)
    for _ in range(2):
        run(given, notes, until="read")
    assert (mine / "chapter.draft").exists()
    assert (notes / ".kept" / "chapter.draft").exists()


def test_a_ledger_whose_last_line_was_cut_off_is_read_as_far_as_it_goes(
    given: Path, tmp_path: Path, sound: dict[str, str]
) -> None:
    folder = tmp_path / "corpus"
    run(given, folder)
    ledger = folder / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes()[:-30])
    again = run(given, folder)
    assert len(again.parts) == 1
    assert run(given, folder).parts == []
    assert digest_all(folder) == sound


def test_a_folder_with_something_else_in_it_is_refused(given: Path, tmp_path: Path) -> None:
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "dear.txt").write_text("Dear all")
    with pytest.raises(CorpusError, match="holds something that is no corpus of ours"):
        run(given, tmp_path / "letters")


def test_two_runs_at_a_time_are_refused(given: Path, tmp_path: Path) -> None:
    held = opening([str(given)], tmp_path / "corpus", make_settings(fast=True))
    with held, pytest.raises(CorpusError, match="another run is at work on it"):
        run(given, tmp_path / "corpus")


def test_what_was_begun_with_other_dates_in_mind_goes_on_with_them(given: Path, tmp_path: Path) -> None:
    run(given, tmp_path / "corpus", settings=make_settings(today="2026-11-01", fast=True))
    assert run(given, tmp_path / "corpus", settings=make_settings(today="2026-11-02", fast=True)).parts == []


def test_a_ledger_forgets_a_part_whose_file_was_changed(given: Path, tmp_path: Path) -> None:
    run(given, tmp_path / "corpus", until="clean")
    path = _files(tmp_path / "corpus", "cleaned")[0]
    path.write_bytes(path.read_bytes() + b" ")
    ledger = Ledger(tmp_path / "corpus")
    assert ledger.check() == [path.relative_to(tmp_path / "corpus").as_posix()]
    assert not path.exists()
