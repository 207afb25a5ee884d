"""Processes of our own beside a worker of another system: one for each piece of work that it does at a time.

So a library of that system shares neither memory nor the interpreter's lock with us, models are loaded once, and what
kills the process is told from what kills the worker.
"""

from __future__ import annotations

import base64
import os
import pickle
import subprocess
import sys
from collections.abc import Callable
from queue import Empty, LifoQueue
from typing import Any

TRIES = 3  # of a piece of work whose process ends
_IDLE: LifoQueue[subprocess.Popen[bytes]] = LifoQueue()
_ONE_THREAD = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def do_in_child(work: Callable[[Any], Any], item: Any) -> Any:
    """Return what came of a piece of work; None where the process that did it ended each time."""
    line = base64.b64encode(pickle.dumps((work, item))) + b"\n"
    for _ in range(TRIES):
        answer = _ask(line)
        if answer:
            return pickle.loads(base64.b64decode(answer))  # noqa: S301 - from our own child
    return None


def _ask(line: bytes) -> bytes:
    """Return the answer of a child; empty where it ended."""
    try:
        child = _IDLE.get_nowait()
    except Empty:
        child = _begin()
    if child.stdin is None or child.stdout is None:
        message = "a child without pipes"
        raise RuntimeError(message)
    try:
        child.stdin.write(line)
        child.stdin.flush()
        answer = child.stdout.readline()
    except BrokenPipeError:
        answer = b""
    if answer.endswith(b"\n"):
        _IDLE.put(child)
        return answer
    child.kill()
    child.wait()
    return b""


def _begin() -> subprocess.Popen[bytes]:
    return subprocess.Popen(
        [sys.executable, "-m", "twosource.engines.child"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env={**_ONE_THREAD, **os.environ, "PYTHONPATH": os.pathsep.join(path for path in sys.path if path)},
    )
