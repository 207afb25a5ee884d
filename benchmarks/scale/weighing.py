"""How much memory a run takes at most, all of its processes together."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

_EVERY = 0.5  # seconds
_PROC = Path("/proc")


@dataclass(slots=True)
class Peak:
    """The most memory that was seen, in MB: what processes share is counted once (PSS)."""

    megabytes: float = 0.0


@contextmanager
def watching() -> Iterator[Peak]:
    """Yield the peak memory of this process and all below it, which rises while the block runs."""
    peak, over = Peak(), threading.Event()

    def watch() -> None:
        while not over.wait(_EVERY):
            peak.megabytes = max(peak.megabytes, sum(map(_weigh, list_tree(os.getpid()))))

    thread = threading.Thread(target=watch, daemon=True)
    thread.start()
    try:
        yield peak
    finally:
        over.set()
        thread.join()


def list_tree(pid: int) -> list[int]:
    """Return a process and all that it started, directly or not; those that end meanwhile are left out."""
    found = [pid]
    for each in found:
        with suppress(OSError):
            for task in (_PROC / str(each) / "task").iterdir():
                found += [int(child) for child in (task / "children").read_text(encoding="ascii").split()]
    return found


def _weigh(pid: int) -> float:
    with suppress(OSError):
        for line in (_PROC / str(pid) / "smaps_rollup").read_text(encoding="ascii").splitlines():
            if line.startswith("Pss:"):
                return int(line.split()[1]) * 1.024e-3
    return 0.0
