"""One writer of a desk, killed, started again until it is done, and the desk looked at after each."""

from __future__ import annotations

import json
import os
import random
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.kills.serving import FeedServer
from benchmarks.kills.writing import write_reports
from twosource.assembly.desking.desk import Desk

_REPORTS = 400
_SLOWEST = 60.0  # seconds until a run that was not killed must be done


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """What was seen of one kill: whether it hit a running writer, how many articles it had told, and what was wrong."""

    was_running: bool
    told: int
    faults: tuple[str, ...]


def kill_add(folder: Path, chance: random.Random, lasting: float) -> Killed:
    """Kill ``twosource add`` of a folder of reports, which takes so many seconds."""
    reports = folder / "reports"
    write_reports(reports, _REPORTS, chance.randrange(1 << 30))
    desk = folder / "desk.sqlite"
    command = ["add", str(reports), "--later", "--json", "--desk", str(desk)]
    return _kill(command, desk, chance, _REPORTS, lasting)


def kill_watch(folder: Path, chance: random.Random, lasting: float) -> Killed:
    """Kill ``twosource watch`` of a feed that names reports, which takes so many seconds."""
    reports = folder / "reports"
    amount = 12  # the pages of a site are asked for one after the other
    write_reports(reports, amount, chance.randrange(1 << 30))
    desk = folder / "desk.sqlite"
    with FeedServer(reports) as address:
        polite = ["--allow-private", "--delay", "0"]
        command = ["watch", address, "--once", "--later", "--json", *polite, "--desk", str(desk)]
        return _kill(command, desk, chance, amount, lasting)


def measure_runs(folder: Path) -> tuple[float, float]:
    """Return how many seconds ``add`` and ``watch`` take when nobody kills them: kills are to hit them at work."""
    lasting = []
    for number, maker in enumerate((kill_add, kill_watch)):
        start = time.monotonic()
        maker(folder / f"unhurt-{number}", random.Random(0), 0.0)
        lasting.append(time.monotonic() - start)
    return lasting[0], lasting[1]


def _kill(command: Sequence[str], desk: Path, chance: random.Random, amount: int, lasting: float) -> Killed:
    """Kill a command once at a random moment of its work, let it end the next time, and compare told with held."""
    first, was_running = _run(command, kill_after=chance.uniform(0.2, 1.0) * lasting)
    faults = _look(desk, first, "after the kill")
    second, _ = _run(command, kill_after=None)
    faults += _look(desk, first | second, "after the second run")
    with Desk(desk) as opened:
        held = opened.upkeep.info().counts["articles"]
    if held != amount:
        faults.append(f"{desk}: {held} articles instead of {amount}")
    if first & second:
        faults.append(f"{desk}: {len(first & second)} articles told as added twice")
    return Killed(was_running=was_running, told=len(first), faults=tuple(faults))


def _run(command: Sequence[str], kill_after: float | None) -> tuple[set[str], bool]:
    """Run a command; return the ids of articles that it told as added, and whether it ran when it was killed."""
    process = subprocess.Popen(
        [sys.executable, "-m", "twosource", *command],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
    )
    told: set[str] = set()
    reader = threading.Thread(target=_read, args=(process, told))
    reader.start()
    if kill_after is None:
        process.wait(_SLOWEST)
        was_running = False
    else:
        time.sleep(kill_after)
        was_running = process.poll() is None
        process.send_signal(signal.SIGKILL)
        process.wait()
    reader.join()
    return told, was_running


def _read(process: subprocess.Popen[bytes], told: set[str]) -> None:
    for line in process.stdout or ():
        try:
            record = json.loads(line)
        except ValueError:  # the line that it was killed in
            continue
        if record.get("did") == "added":
            told.add(record["article"])


def _look(desk: Path, told: set[str], when: str) -> list[str]:
    """Return what is wrong with a desk: unsound, or without something that was told."""
    if not desk.exists():
        return [f"{desk} {when}: {len(told)} articles were told, and there is no desk"] if told else []
    with Desk(desk) as opened:
        faults = [f"{desk} {when}: {fault}" for fault in opened.upkeep.verify()]
        held = {article for story in opened.stories(limit=None).items for article in opened.members(story.id)}
    lost = told - held
    return [*faults, *([f"{desk} {when}: {len(lost)} articles told as added are lost"] if lost else [])]
