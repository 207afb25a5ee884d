"""Processes of our own: how they begin and end."""

from __future__ import annotations

import base64
import pickle
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from queue import LifoQueue
from typing import Any

import pytest

from twosource.engines import children as processes
from twosource.engines.children import Children
from twosource.engines.distributed import _UNSEEN, do_task
from twosource.errors import CorpusError

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


def _dying(code: str, times: int, monkeypatch: pytest.MonkeyPatch) -> list[Callable[[], Any]]:
    """Let the next processes run this code instead of ours; return those that are left."""
    start = processes._start
    argv = [sys.executable, "-c", code]
    left = [lambda: subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)]
    left *= times
    monkeypatch.setattr(processes, "_start", lambda: left.pop()() if left else start())
    return left


@pytest.mark.skipif(sys.platform == "win32", reason="what is killed there has no exit code of its own")
def test_a_process_that_is_killed_while_it_begins_costs_a_try(monkeypatch: pytest.MonkeyPatch) -> None:
    left = _dying("import os; os.kill(os.getpid(), 9)", 2, monkeypatch)
    children = Children()
    assert children.do(abs, -2) == 2
    assert left == []
    children.end()


def test_a_process_that_cannot_work_here_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    _dying("raise ImportError", 1, monkeypatch)
    with pytest.raises(CorpusError, match=r"exit code 1\).*standard error says why"):
        Children().do(abs, -2)


def test_too_many_processes_are_told_as_such(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise BlockingIOError(11, "Resource temporarily unavailable")

    monkeypatch.setattr(processes.subprocess, "Popen", refuse)
    with pytest.raises(CorpusError, match=r"temporarily unavailable.*fewer --workers"):
        Children().do(abs, -2)


def test_a_worker_that_does_not_see_the_folder_says_so(tmp_path: Path) -> None:
    task = base64.b64encode(pickle.dumps((1, abs, -2))).decode()
    assert do_task(task, str(tmp_path / "not mounted")) == _UNSEEN
