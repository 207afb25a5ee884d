"""``twosource run`` as a process of its own, and what was seen of it."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks.soak.processes import Scales, kill, list_session

_LINGER = 10.0  # seconds that a worker may live after its run was killed
_PAUSE = 0.2


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What every run is asked for: its inputs, the last step, whether by rules alone, and how many workers."""

    given: Path
    until: str
    fast: bool
    workers: int

    def command(self, folder: Path) -> list[str]:
        """Return the command that runs a corpus into a folder."""
        fast = ["--fast"] if self.fast else []
        ending = ["--out", str(folder), "--until", self.until, "--workers", str(self.workers), *fast]
        return [sys.executable, "-m", "twosource", "run", str(self.given), *ending]


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """What was seen of a run. ``hung`` where it was killed for taking too long, ``left`` what outlived it."""

    code: int
    told: str
    seconds: float
    peak: int
    hung: bool
    left: int


Ticking = Callable[[int, float], None]


def run(asked: Asked, folder: Path, log: Path, longest: float, tick: Ticking = lambda *_: None) -> Seen:
    """Run a corpus; ``tick`` is called again and again with its process and the seconds since it began."""
    begun = time.monotonic()
    hung = False
    with _starting(asked, folder, log) as process, Scales(process.pid) as scales:
        while process.poll() is None:
            tick(process.pid, time.monotonic() - begun)
            hung = time.monotonic() - begun > longest
            if hung:
                kill(process.pid)
            time.sleep(_PAUSE)
        seconds = time.monotonic() - begun
        left = _wait_for_end(process.pid)
    return Seen(
        code=process.returncode, told=log.read_text("utf-8"), seconds=seconds, peak=scales.peak, hung=hung, left=left
    )


@contextmanager
def _starting(asked: Asked, folder: Path, log: Path) -> Iterator[subprocess.Popen[bytes]]:
    with log.open("wb") as output:
        process = subprocess.Popen(asked.command(folder), stdout=output, stderr=output, start_new_session=True)
        try:
            yield process
        finally:
            for each in list_session(process.pid):
                kill(each)
            process.wait()


def _wait_for_end(leader: int) -> int:
    """Return how many processes of a run that is over do not end by themselves."""
    ends = time.monotonic() + _LINGER
    while (left := list_session(leader)) and time.monotonic() < ends:
        time.sleep(_PAUSE)
    return len(left)
