"""Eight readers of a desk, alone and beside a writer."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from benchmarks.kills.writing import write_reports
from benchmarks.readers.asking import Seen, read_for, read_until

READERS = 8
_TOGETHER = 100  # reports that one run adds and analyses


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What all readers saw, and how much was written meanwhile."""

    seen: tuple[Seen, ...]
    written: int

    @property
    def faults(self) -> list[str]:
        """What was wrong with answers."""
        return [fault for each in self.seen for fault in each.faults]


def measure_readers(
    folder: Path, before: int, added: int, seconds: float, readers: int = READERS
) -> tuple[Reading, Reading]:
    """Return what readers saw for some seconds with no writer, and while so many articles were added."""
    write_reports(folder / "before", before, 1)
    write_reports(folder / "added", added, 2)
    desk, done = folder / "desk.sqlite", folder / "done"
    add(desk, [folder / "before"])
    with ProcessPoolExecutor(readers, mp_context=get_context("spawn")) as pool:
        alone = [each.result() for each in [pool.submit(read_for, desk, seconds) for _ in range(readers)]]
        reading = [pool.submit(read_until, desk, done) for _ in range(readers)]
        reports = sorted((folder / "added").iterdir())
        for start in range(0, len(reports), _TOGETHER):
            add(desk, reports[start : start + _TOGETHER])
        done.touch()
        beside = [each.result() for each in reading]
    return Reading(seen=tuple(alone), written=0), Reading(seen=tuple(beside), written=added)


def add(desk: Path, given: Sequence[Path]) -> None:
    """Add reports by the command, with their analysis."""
    command = [sys.executable, "-m", "twosource", "add", *map(str, given), "--fast", "--desk", str(desk)]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
