from __future__ import annotations

import errno
import json
import os
from pathlib import Path
from typing import Any

import pytest
from tests.corpora import InlineEngine, digest_all, read_rows, run, some_reports, write_reports

from twosource.assembly.corpus.parquet import Outputs
from twosource.assembly.corpus.part import Done, Part
from twosource.errors import CorpusError


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="there are no named pipes")
@pytest.mark.parametrize("inside", [False, True])
def test_a_pipe_is_refused_by_name_and_the_others_are_read(given: Path, tmp_path: Path, *, inside: bool) -> None:
    pages = tmp_path / "pages"
    write_reports(pages / "reports.jsonl", some_reports())
    os.mkfifo(pages / "pipe.txt")
    run(pages if inside else [pages / "pipe.txt", given], tmp_path / "corpus", until="read")
    (failed,) = read_rows(tmp_path / "corpus", "failures")
    assert "pipe.txt" in failed["given"]
    assert "may never end" in failed["why"]
    assert len(read_rows(tmp_path / "corpus", "pages")) == 8


def test_what_a_killed_worker_had_begun_to_write_is_removed(given: Path, tmp_path: Path) -> None:
    run(given, tmp_path / "corpus", until="clean")
    left = tmp_path / "corpus" / "cleaned" / ".000000-000000.parquet.4711.draft"
    left.write_bytes(b"PAR1")
    run(given, tmp_path / "corpus", until="clean")
    assert not left.exists()


@pytest.mark.parametrize("table", ["pages", "cleaned", "articles", "copies"])
def test_whatever_octet_of_a_file_is_changed_while_the_run_goes_on_it_is_seen(
    given: Path, tmp_path: Path, sound: dict[str, str], table: str
) -> None:
    folder = tmp_path / "corpus"
    damaged: list[Path] = []

    def spoil(_: Part) -> Any:
        files = sorted((folder / table).rglob("*.parquet"))
        if files and not damaged:
            damaged.append(files[0])
            content = bytearray(files[0].read_bytes())
            content[-len(content) // 4] ^= 0x01  # in what tells of the columns, which has no checksum
            files[0].write_bytes(bytes(content))
        return ...

    ran = run(given, folder, InlineEngine(spoil=spoil))
    assert [note for note in ran.notes if "it is made anew" in note]
    assert digest_all(folder) == sound


def test_a_line_of_the_ledger_that_was_changed_counts_for_nothing(
    given: Path, tmp_path: Path, sound: dict[str, str]
) -> None:
    folder = tmp_path / "corpus"
    accounted = run(given, folder).manifest["accounted"]
    ledger = folder / "ledger.jsonl"
    ledger.write_bytes(ledger.read_bytes().replace(b'"rows": 8', b'"rows": 9'))
    again = run(given, folder)
    assert again.parts
    assert again.manifest["accounted"] == accounted
    assert digest_all(folder) == sound


def test_a_full_disk_gives_up_no_piece(given: Path, tmp_path: Path, sound: dict[str, str]) -> None:
    def spoil(part: Part) -> Any:
        full = Done(part=part, fault="full", why="No space left on device")
        broken = Done(part=part, fault="defect", why="it broke")
        return ... if part.step != "clean" else full if "piece" in part.name else broken

    with pytest.raises(CorpusError, match="make room and run the same command again"):
        run(given, tmp_path / "corpus", InlineEngine(spoil=spoil))
    run(given, tmp_path / "corpus")
    assert digest_all(tmp_path / "corpus") == sound


def test_a_ledger_that_cannot_be_written_for_want_of_room_says_what_to_do(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("twosource.assembly.corpus.ledger.os.fsync", refuse)
    with pytest.raises(CorpusError, match="make room and run the same command again"):
        run(given, tmp_path / "corpus", InlineEngine(spoil=lambda part: Done(part=part)), until="read")


def test_a_draft_that_cannot_be_ended_for_want_of_room_is_removed(tmp_path: Path) -> None:
    pa = pytest.importorskip("pyarrow")
    schema = pa.schema([("id", pa.int64())])

    class Full:
        def close(self) -> None:
            raise OSError(errno.ENOSPC, "No space left on device")

    def write() -> None:
        with Outputs(tmp_path, {"rows": "rows.parquet"}, {"rows": schema}) as outputs:
            outputs.write("rows", pa.table({"id": [1]}, schema=schema))
            outputs._writers["rows"] = Full()
            outputs.finish()

    with pytest.raises(OSError, match="No space left"):
        write()
    assert not list(tmp_path.iterdir())


def test_a_step_whose_workers_are_killed_each_time_tells_what_to_try(given: Path, tmp_path: Path) -> None:
    def spoil(part: Part) -> Any:
        return Done(part=part, fault="lost", why="every worker that tried it was killed")

    with pytest.raises(CorpusError, match="fewer --workers"):
        run(given, tmp_path / "corpus", InlineEngine(spoil=lambda part: spoil(part) if part.step == "arrange" else ...))
    assert json.loads((tmp_path / "corpus" / "asked.json").read_text())
