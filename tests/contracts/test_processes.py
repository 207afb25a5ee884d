"""What becomes of the workers when the run that began them ends in the middle of its work."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

_RUN = """
import signal, sys
from tests.contracts.sleeping import sleep_long
from twosource.engines.processes import ProcessEngine

if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.default_int_handler)  # whoever started the tests may ignore it
    with ProcessEngine(2) as engine:
        list(engine.do(sleep_long, [sys.argv[1]] * 4))
"""
_SLOWEST = 30.0  # seconds: far more than it takes, and far less than the work would


def _begin(folder: Path) -> tuple[subprocess.Popen[bytes], list[int]]:
    """Start a run whose workers sleep, and return it with its workers."""
    script = folder / "run.py"
    script.write_text(_RUN)
    paths = os.pathsep.join([str(Path(__file__).parents[2]), *sys.path])
    command = [sys.executable, str(script), str(folder)]
    run = subprocess.Popen(
        command, env={**os.environ, "PYTHONPATH": paths}, stderr=subprocess.PIPE, start_new_session=True
    )
    _wait(lambda: len(list(folder.glob("*.worker"))) == 2)
    return run, [int(path.stem) for path in folder.glob("*.worker")]


def _wait(is_so: Callable[[], bool]) -> None:
    ends = time.monotonic() + _SLOWEST
    while not is_so():
        assert time.monotonic() < ends
        time.sleep(0.02)


def _is_alive(process: int) -> bool:
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False


@pytest.mark.skipif(not Path("/proc/self/stat").exists(), reason="asks the system which processes live")
@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_workers_end_with_their_run(tmp_path: Path, how: signal.Signals) -> None:
    run, workers = _begin(tmp_path)
    os.killpg(run.pid, how) if how == signal.SIGINT else run.send_signal(how)
    _wait(lambda: not any(map(_is_alive, workers)))
    told = run.communicate(timeout=_SLOWEST)[1]
    assert run.returncode != 0
    assert told.count(b"Traceback") == (how == signal.SIGINT)  # of the run, which the command line does not show
