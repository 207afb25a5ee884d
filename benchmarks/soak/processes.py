"""The processes of one run: which there are, what memory they take together, and how they are killed."""

from __future__ import annotations

import os
import signal
import threading
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

_PROC = Path("/proc")
_KB = 1024
_EACH = 1.0  # seconds between two looks


def list_session(leader: int) -> list[int]:
    """Return the processes that live in the session of a run, itself among them."""
    return [int(path.name) for path in _PROC.iterdir() if path.name.isdigit() and _is_in(path, leader)]


def list_workers(leader: int) -> list[int]:
    """Return the processes that do the work of a run."""
    return [each for each in list_session(leader) if b"twosource.engines.child" in _read(_PROC / str(each) / "cmdline")]


def kill(process: int) -> bool:
    """Kill a process; tell whether it was there."""
    with suppress(ProcessLookupError):
        os.kill(process, signal.SIGKILL)
        return True
    return False


def weigh(processes: list[int]) -> int:
    """Return the memory of processes in octets; what they share counts once."""
    return sum(map(_weigh_one, processes))


class Scales:
    """Weighs the processes of a run each second; ``peak`` is the most, in octets. A context manager."""

    def __init__(self, leader: int) -> None:
        self.peak = 0
        self._leader = leader
        self._over = threading.Event()
        self._thread = threading.Thread(target=self._weigh, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._thread.join()

    def _weigh(self) -> None:
        while not self._over.wait(_EACH):
            self.peak = max(self.peak, weigh(list_session(self._leader)))


def _is_in(path: Path, leader: int) -> bool:
    fields = _read(path / "stat").rpartition(b")")[2].split()
    return len(fields) > 3 and int(fields[3]) == leader and fields[0] != b"Z"


def _weigh_one(process: int) -> int:
    for line in _read(_PROC / str(process) / "smaps_rollup").splitlines():
        if line.startswith(b"Pss:"):
            return int(line.split()[1]) * _KB
    return 0


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except OSError:  # it has just ended
        return b""
