"""Receipts of one query are never taken for those of another."""

from __future__ import annotations

from pathlib import Path

from twosource.engines.receipts import Receipts, open_receipts


def test_each_query_takes_what_was_done_for_it(tmp_path: Path) -> None:
    old, new = open_receipts(tmp_path / "receipts"), open_receipts(tmp_path / "receipts")
    old.write(0, "of the old query")
    assert list(new.take_new()) == []
    new.write(0, "of the new query")
    assert list(new.take_new()) == [(0, "of the new query")]
    assert list(new.take_new()) == []


def test_what_nobody_waits_for_is_stopped_and_leaves_nothing(tmp_path: Path) -> None:
    receipts = open_receipts(tmp_path / "receipts")
    in_worker = Receipts(folder=receipts.folder)
    assert not in_worker.is_stopped
    receipts.remove()
    assert in_worker.is_stopped
    in_worker.write(0, "too late")
    assert list((tmp_path / "receipts").iterdir()) == []
