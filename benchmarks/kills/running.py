"""A command of twosource run as a process, and killed after so many lines and seconds, if it is to be."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Self

_SLOWEST = 120.0  # seconds until a run that was not killed must be done
_PAUSE = 0.001


@dataclass(frozen=True, slots=True, kw_only=True)
class Moment:
    """When a run is killed: so many seconds after it told so many lines."""

    lines: int
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """What was seen of a run: the records that it told whole, whether the kill hit it, its exit code, its seconds."""

    records: tuple[dict[str, Any], ...]
    was_killed: bool
    exit_code: int
    seconds: float

    def tell(self, did: str, name: str) -> list[str]:
        """Return what the records of one kind say under a name, in order."""
        return [record[name] for record in self.records if record.get("did") == did]


class Runner:
    """Starts commands by a nursery, one after the other. A context manager."""

    def __enter__(self) -> Self:
        theirs, ours = os.pipe(), os.pipe()
        command = [sys.executable, "-m", "benchmarks.kills.nursery"]
        self._nursery = subprocess.Popen(command, stdin=theirs[0], stdout=ours[1])
        for end in (theirs[0], ours[1]):
            os.close(end)
        self._asking = os.fdopen(theirs[1], "w", buffering=1)
        self._answers = os.fdopen(ours[0])
        self._hear("ready")
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._asking.close()
        self._nursery.wait(_SLOWEST)
        self._answers.close()

    def run(self, arguments: Sequence[str], output: Path, kill_at: Moment | None = None) -> Run:
        """Run a command whose output goes to a file; kill it at a moment, if it runs that long."""
        self._asking.write(json.dumps([list(arguments), str(output)]) + "\n")
        process = self._hear("process")
        begun = time.monotonic()
        over: list[int] = []
        waiting = threading.Thread(target=lambda: over.append(self._hear("exit")))
        waiting.start()
        _wait(waiting, output, begun, kill_at)
        if waiting.is_alive():
            with suppress(ProcessLookupError):  # it has just ended
                os.kill(process, signal.SIGKILL)
        waiting.join()
        killed = over[0] == -signal.SIGKILL
        if killed and kill_at is None:
            message = f"{' '.join(arguments)} was not done after {_SLOWEST} seconds"
            raise TimeoutError(message)
        seconds = time.monotonic() - begun
        return Run(records=_read(output), was_killed=killed, exit_code=over[0], seconds=seconds)

    def _hear(self, name: str) -> int:
        return int(json.loads(self._answers.readline())[name])


def _wait(running: threading.Thread, output: Path, begun: float, kill_at: Moment | None) -> None:
    """Wait until a run is over or the moment has come."""
    if kill_at is None:
        running.join(_SLOWEST)
        return
    while running.is_alive() and _count_lines(output) < kill_at.lines and time.monotonic() < begun + _SLOWEST:
        time.sleep(_PAUSE)
    running.join(kill_at.seconds)


def _count_lines(output: Path) -> int:
    return output.read_bytes().count(b"\n") if output.exists() else 0


def _read(output: Path) -> tuple[dict[str, Any], ...]:
    """Return the records of a file, without the line that the writer was killed in."""
    whole = output.read_bytes().splitlines(keepends=True) if output.exists() else []
    return tuple(json.loads(line) for line in whole if line.endswith(b"\n"))
