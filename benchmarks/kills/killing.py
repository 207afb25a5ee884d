"""One desk, its writer killed some times, started again until it is done, and the desk looked at after each."""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.kills.looking import Heard, look
from benchmarks.kills.running import Moment, Run, Runner
from benchmarks.kills.serving import FeedServer
from benchmarks.kills.writing import write_reports
from twosource.assembly.desking.desk import Desk


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """What a writer does that is killed: on how many reports, and how many lines, steps and seconds that takes.

    A step is what is stored together: some inputs, some answers of a site, a story.
    """

    name: str
    reports: int
    lines: int
    steps: int
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Killed:
    """What was seen of one desk: how many kills hit a writer, and whether one came too late; what was told.

    ``between`` counts the kills that hit a writer when it had told something, and not all.
    """

    work: str
    hits: int
    between: int
    missed: bool
    told: int
    faults: tuple[str, ...]


ADD = Work(name="add", reports=600, lines=600, steps=3)
WATCH = Work(name="watch", reports=60, lines=121, steps=4)
ANALYSE = Work(name="add and analyse", reports=12, lines=18, steps=4)
WORKS = (ADD, WATCH, ANALYSE)


def measure(work: Work, folder: Path, runner: Runner) -> Work:
    """Return the work with the seconds it takes when nobody kills it: kills are to hit it at all its steps."""
    with _prepare(work, folder, 0) as command:
        return replace(work, seconds=runner.run(command, folder / "output").seconds)


def kill(work: Work, folder: Path, chance: random.Random, runner: Runner, kills: int) -> Killed:
    """Kill the writer of a new desk up to so many times, let it end, and compare what it told with what is there."""
    heard = Heard()
    runs: list[Run] = []
    with _prepare(work, folder, chance.randrange(1 << 30)) as command:
        while not runs or runs[-1].was_killed:
            moment = _choose(work, chance) if len(runs) < kills else None
            runs.append(runner.run(command, folder / "output", moment))
            heard.hear(runs[-1])
            when = f"{folder}: {work.name}, run {len(runs)}"
            heard.faults += [f"{when}: {fault}" for fault in look(folder / "desk.sqlite", heard)]
    heard.faults += _count(folder / "desk.sqlite", work)
    hits = [run for run in runs if run.was_killed]
    between = sum(0 < len(run.records) < work.lines for run in hits)
    return Killed(
        work=work.name,
        hits=len(hits),
        between=between,
        missed=len(hits) < kills,
        told=len(heard.added) + len(heard.analysed),
        faults=tuple(heard.faults),
    )


def _choose(work: Work, chance: random.Random) -> Moment:
    """Choose a moment: after one of the steps, or at the start, within the time of about a step."""
    step = chance.randrange(work.steps)
    return Moment(lines=step * work.lines // work.steps, seconds=chance.uniform(0.0, 1.2) * work.seconds / work.steps)


@contextmanager
def _prepare(work: Work, folder: Path, seed: int) -> Iterator[list[str]]:
    """Write the reports, serve them where they are watched, and yield the command."""
    reports = folder / "reports"
    write_reports(reports, work.reports, seed)
    ending = ["--json", "--desk", str(folder / "desk.sqlite")]
    with FeedServer(reports) if work.name == WATCH.name else nullcontext(str(reports)) as given:
        if work.name == WATCH.name:
            yield ["watch", given, "--once", "--later", "--allow-private", "--delay", "0", *ending]
        else:
            yield ["add", given, "--fast" if work.name == ANALYSE.name else "--later", *ending]


def _count(path: Path, work: Work) -> Iterator[str]:
    with Desk(path) as desk:
        held, queue = desk.upkeep.info().counts["articles"], desk.queue
    if held != work.reports:
        yield f"{path}: {held} articles instead of {work.reports}"
    if work.name == ANALYSE.name and queue:
        yield f"{path}: {queue} stories still wait"
