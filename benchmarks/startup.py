"""How long a user waits before anything happens."""

from __future__ import annotations

import subprocess
import sys
import time
from collections.abc import Sequence


def fastest_seconds(command: Sequence[str], *, runs: int = 7) -> float:
    """The fastest of several runs: what the command costs when the machine does nothing else."""
    return min(_seconds(command) for _ in range(runs))


def _seconds(command: Sequence[str]) -> float:
    start = time.perf_counter()
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL)
    return time.perf_counter() - start


def measure_startup() -> dict[str, float]:
    bare = fastest_seconds([sys.executable, "-c", "pass"])
    return {
        "python alone, s": bare,
        "import twosource, s beyond that": fastest_seconds([sys.executable, "-c", "import twosource"]) - bare,
        "twosource --help, s": fastest_seconds([sys.executable, "-m", "twosource", "--help"]),
    }
