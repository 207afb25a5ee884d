"""Work for engines: some of it kills the process that does it."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def square(number: int) -> int:
    return number * number


def note_process(_: int) -> tuple[int, int]:
    """Return the process and the one that started it, after a while: a worker of ours, and one of Daft's."""
    time.sleep(0.2)
    return os.getpid(), os.getppid()


def die_once(number: int, folder: Path, *, above: bool) -> int:
    """Kill this process, or the one ``above`` it, the first time that the number 3 comes."""
    mark = folder / f"{number}-{above}"
    if number == 3 and not mark.exists():
        mark.touch()
        os.kill(os.getppid() if above else os.getpid(), signal.SIGKILL)
    return number


def die_always(number: int) -> int:
    if number == 3:
        os.kill(os.getpid(), signal.SIGKILL)
    return number
