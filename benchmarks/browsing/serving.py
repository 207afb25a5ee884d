"""``twosource serve`` as a user starts it, on one core."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_ADDRESS = re.compile(r"http://([\d.]+):(\d+)")
_TICKS = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True, kw_only=True)
class Served:
    """A server that runs."""

    host: str
    port: int
    process: int

    @property
    def spent(self) -> float:
        """Seconds of the processor that it has taken."""
        fields = Path(f"/proc/{self.process}/stat").read_text(encoding="ascii").rpartition(")")[2].split()
        return (int(fields[11]) + int(fields[12])) / _TICKS

    @property
    def memory(self) -> float:
        """Its memory at most, in MB."""
        status = Path(f"/proc/{self.process}/status").read_text(encoding="ascii")
        return int(re.findall(r"VmHWM:\s+(\d+)", status)[0]) / 1000


@contextmanager
def run_server(command: list[str]) -> Iterator[Served]:
    """Yield a server that a command starts and that prints its address, on the first core of this process."""
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    os.sched_setaffinity(process.pid, {min(os.sched_getaffinity(0))})  # before it starts threads, which inherit it
    try:
        yield _wait(process)
    finally:
        process.terminate()
        process.wait(timeout=30)


def serve_desk(path: Path) -> list[str]:
    """Return the command that serves a desk on any free port."""
    return [sys.executable, "-m", "twosource", "serve", "--desk", str(path), "--port", "0"]


def _wait(process: subprocess.Popen[str]) -> Served:
    told = []
    for line in process.stdout or ():
        told.append(line)
        if found := _ADDRESS.search(line):
            return Served(host=found[1], port=int(found[2]), process=process.pid)
    message = f"the server did not start: {''.join(told)}"
    raise RuntimeError(message)
