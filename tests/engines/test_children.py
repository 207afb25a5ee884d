"""Processes of our own: how they begin and end."""

from __future__ import annotations

import threading
import time
from pathlib import Path
from queue import LifoQueue
from typing import Any

import pytest

from twosource.engines.children import Children

_LONG = 30.0  # seconds of work
_SOON = 15.0


def test_work_that_is_handed_over_while_all_is_ended_is_not_waited_for() -> None:
    children = Children()
    came: list[object] = []
    thread = threading.Thread(target=lambda: came.append(children.do(time.sleep, _LONG)))
    began = time.monotonic()
    thread.start()
    time.sleep(0.02)  # the process is being started
    children.end()
    thread.join()
    assert time.monotonic() - began < _SOON
    assert came == [None]


def test_a_file_named_like_a_module_where_the_user_stands_is_not_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "queue.py").write_text("import pathlib; pathlib.Path('run').touch()\n", encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    children = Children()
    assert children.do(abs, -2) == 2
    children.end()
    assert not (tmp_path / "run").exists()


def test_processes_that_were_dismissed_are_begun_again() -> None:
    children = Children()
    assert children.do(abs, -2) == 2
    children.dismiss()
    assert children.do(abs, -3) == 3
    children.end()


def test_a_process_that_is_done_while_all_is_ended_ends_too() -> None:
    class Late(LifoQueue[Any]):
        def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:  # noqa: FBT001, FBT002
            children.end()
            super().put(item, block, timeout)

    children = Children(_idle=Late())
    assert children.do(abs, -2) == 2
    assert children._idle.empty()
