"""Processes of our own that do work: one for each piece of it that is done at a time.

What kills one of them costs the piece that it was at another try, and no other piece anything. They have the
interpreter and its lock for themselves, load a model once, need nothing of the program that began them, and end with
it.
"""

from __future__ import annotations

import base64
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from queue import Empty, LifoQueue
from threading import Event
from typing import Any, Final

from twosource.engines.child import READY
from twosource.errors import CorpusError

_TRIES = 3  # of a piece of work whose process ends
_PIECES = 400  # of a process; then another takes its place: what a library never gives back is given back so
_KILLED = (-9, -15)  # exit codes of what was killed, by us, the system, or somebody
_LEAVE = 5.0  # seconds that a process has to end when it has said its last
_ONE_THREAD: Final = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


@dataclass(slots=True, eq=False)
class _Child:
    process: subprocess.Popen[bytes]
    pieces: int = 0

    def ask(self, line: bytes) -> bytes:
        """Return the answer, empty where the process ended."""
        assert self.process.stdin is not None  # noqa: S101 - it was opened with pipes
        assert self.process.stdout is not None  # noqa: S101
        self.pieces += 1
        try:
            self.process.stdin.write(line)
            self.process.stdin.flush()
            return self.process.stdout.readline()
        except (OSError, ValueError):  # a broken pipe, which has a number of its own on Windows
            return b""

    def end(self) -> None:
        """End the process now."""
        self.process.kill()
        self.process.wait()
        for pipe in (self.process.stdin, self.process.stdout):
            if pipe is not None:
                pipe.close()


@dataclass(slots=True, eq=False)
class Children:
    """Processes that wait for work or are at it. Several threads may hand work over."""

    _idle: LifoQueue[_Child] = field(default_factory=LifoQueue)
    _busy: set[_Child] = field(default_factory=set)
    _over: Event = field(default_factory=Event)

    def do(self, work: Callable[[Any], Any], item: Any) -> Any:
        """Return what came of a piece of work; None where the process that did it ended each time, or `end` was called.

        Raises:
            CorpusError: a process cannot be started.
        """
        line = base64.b64encode(pickle.dumps((work, item))) + b"\n"
        for _ in range(_TRIES):
            answer = b"" if self._over.is_set() else self._ask(line)
            if answer.endswith(b"\n"):
                return pickle.loads(base64.b64decode(answer))  # noqa: S301 - from our own child
        return None

    def end(self) -> None:
        """End all processes, whatever they are at."""
        self._over.set()
        for child in list(self._busy):
            child.process.kill()  # the thread that waits for its answer sees that it ended
        self.dismiss()

    def dismiss(self) -> None:
        """End the processes that wait for work; others are begun where there is more."""
        while True:
            try:
                self._idle.get_nowait().end()
            except Empty:
                return

    def _ask(self, line: bytes) -> bytes:
        try:
            child = self._idle.get_nowait()
        except Empty:
            begun = _begin()
            if begun is None:
                return b""
            child = begun
        self._busy.add(child)
        if self._over.is_set():  # since it was begun
            child.end()
            return b""
        answer = child.ask(line)
        self._busy.discard(child)
        if answer.endswith(b"\n") and child.pieces < _PIECES:
            self._idle.put(child)
        else:
            child.end()
        if self._over.is_set():  # `end` may not have seen it among those that wait
            self.dismiss()
        return answer


def _begin() -> _Child | None:
    """Start a process; None where something killed it before it was ready: that costs a try, as any other time.

    It is in a group of its own, which the keys that stop a run do not reach.
    """
    child = _Child(_start())
    if child.process.stdout is not None and child.process.stdout.readline() == READY:
        return child
    with suppress(subprocess.TimeoutExpired):  # else its own exit code would be that of our kill
        child.process.wait(_LEAVE)
    child.end()
    if child.process.returncode in _KILLED:
        return None
    what = f"a process to work in ended as soon as it was started (exit code {child.process.returncode})"
    raise CorpusError(sys.executable, what, "standard error says why; see that twosource can be imported there")


def _start() -> subprocess.Popen[bytes]:
    # -P: the folder that a user stands in may hold a file that is named like a module of Python.
    where = os.pathsep.join(path for path in sys.path if path)
    try:
        return subprocess.Popen(
            [sys.executable, "-P", "-m", "twosource.engines.child"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            env={**_ONE_THREAD, **os.environ, "PYTHONPATH": where},
            process_group=None if sys.platform == "win32" else 0,
        )
    except OSError as error:  # there may be as many as the system allows
        what = f"a process to work in cannot be started ({error.strerror or error})"
        raise CorpusError(sys.executable, what, "run the same command again, with fewer --workers") from error
