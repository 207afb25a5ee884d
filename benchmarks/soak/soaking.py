"""A corpus is run with faults, over and over, until it is done."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.soak.damaging import cut_ledger, damage
from benchmarks.soak.disks import Disk
from benchmarks.soak.processes import kill, list_workers
from benchmarks.soak.running import Asked, Seen, run
from twosource.cli.exits import BAD_INPUT, DONE, PARTLY_DONE

_FULL = "make room and run the same command again"
_KILLED = "every worker that tried it was killed"
_DAMAGED = "it is made anew"  # too many files were damaged in one run
_GROWTH = 1.5
_MOST_RUNS = 200
_MOST_KILLED = 100  # workers: even the longest part of a run is done at last
_ENOUGH = 40  # runs: what is done by then was killed as often as it could be
_DONE = (DONE, PARTLY_DONE)


@dataclass(slots=True, kw_only=True)
class Faults:
    """What was done to the runs of a corpus, and what is wrong with how they took it."""

    workers_killed: int = 0
    runs_killed: int = 0
    disk_full: int = 0
    runs: int = 0
    peak: int = 0
    seconds: float = 0.0
    damaged: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """How a corpus is treated: a worker is killed every ``between`` seconds, a run after at most ``usual`` seconds.

    ``kills`` is how many runs are killed whole, ``damages`` how many files are damaged while a run goes on.
    """

    asked: Asked
    disk: Disk
    between: tuple[float, float]
    usual: float
    kills: int
    damages: int
    seed: int


def soak(plan: Plan) -> Faults:
    """Run a corpus with all faults until it is done, damage it once more, and let it be mended in peace."""
    chance, faults = random.Random(plan.seed), Faults()
    folder = plan.disk.folder
    for _ in range(_MOST_RUNS):
        if _is_over(_run_once(plan, chance, faults), plan, faults):
            break
        _damage_between(folder, chance, faults)
    else:
        faults.wrong.append(f"not done after {_MOST_RUNS} runs")
    _damage_between(folder, chance, faults)
    for _ in range(_MOST_RUNS):
        seen = _note(run(plan.asked, folder, _log(folder, faults), _longest(plan)), faults)
        if seen.code in _DONE:
            break
        plan.disk.grow(_GROWTH)
        judge_end(seen, faults)
    return faults


def _run_once(plan: Plan, chance: random.Random, faults: Faults) -> Seen:
    trouble = _Trouble(plan=plan, chance=chance, faults=faults)
    return _note(
        run(plan.asked, plan.disk.folder, _log(plan.disk.folder, faults), _longest(plan), trouble.tick), faults
    )


def _is_over(seen: Seen, plan: Plan, faults: Faults) -> bool:
    if seen.code in _DONE:
        return faults.runs_killed >= plan.kills or faults.runs >= _ENOUGH
    judge_end(seen, faults)
    if _FULL in seen.told:
        plan.disk.grow(_GROWTH)
    return False


def judge_end(seen: Seen, faults: Faults) -> None:
    """Note how a run ended that was not done."""
    if seen.code == -9:
        return
    if _FULL in seen.told:
        faults.disk_full += 1
    elif _KILLED not in seen.told and _DAMAGED not in seen.told:
        faults.wrong.append(f"run {faults.runs}: exit code {seen.code}: {seen.told[-300:]}")
    if seen.code != BAD_INPUT or "Traceback" in seen.told:
        faults.wrong.append(f"run {faults.runs}: exit code {seen.code}, or a traceback: {seen.told[-300:]}")


def _note(seen: Seen, faults: Faults) -> Seen:
    faults.runs += 1
    faults.peak = max(faults.peak, seen.peak)
    faults.seconds += seen.seconds
    if seen.hung:
        faults.wrong.append(f"run {faults.runs} hung, and was killed after {seen.seconds:.0f} seconds")
    if seen.left:
        faults.wrong.append(f"run {faults.runs}: {seen.left} processes outlived it")
    return seen


def _damage_between(folder: Path, chance: random.Random, faults: Faults) -> None:
    told = [damage(folder, chance) for _ in range(chance.randint(0, 3))]
    if chance.random() < 1 / 2:
        told.append(cut_ledger(folder, chance))
    faults.damaged += [each for each in told if each]


def _log(folder: Path, faults: Faults) -> Path:
    return folder.with_name(f"{folder.name}.{faults.runs:03}.log")


def _longest(plan: Plan) -> float:
    return max(600.0, 6 * plan.usual)


class _Trouble:
    """What happens to one run, by the second."""

    def __init__(self, *, plan: Plan, chance: random.Random, faults: Faults) -> None:
        self._plan, self._chance, self._faults = plan, chance, faults
        self._next_kill = chance.uniform(*plan.between)
        self._end = chance.uniform(2, max(4, plan.usual / 2)) if faults.runs_killed < plan.kills else float("inf")
        harmed = len(faults.damaged) < plan.damages
        self._harm = chance.uniform(2, max(4, plan.usual / 2)) if harmed else float("inf")

    def tick(self, process: int, seconds: float) -> None:
        """Do what is due."""
        if seconds >= self._end:
            self._faults.runs_killed += kill(process)
            self._end = float("inf")
            return
        if seconds >= self._next_kill and self._faults.workers_killed < _MOST_KILLED:
            self._next_kill = seconds + self._chance.uniform(*self._plan.between)
            if workers := list_workers(process):
                self._faults.workers_killed += kill(self._chance.choice(workers))
        if seconds >= self._harm:
            self._harm = float("inf")
            told = damage(self._plan.disk.folder, self._chance)
            self._faults.damaged += [told] if told else []
