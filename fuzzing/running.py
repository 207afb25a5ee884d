"""A target run for its processor time, again where libFuzzer had to give up, and what came of it."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from fuzzing.catching import read_slowest
from fuzzing.target import Target

HANG = 10  # seconds for one input, of the clock on the wall
MEMORY = 2_048  # MB for the whole process
SLOW = 3  # seconds from which libFuzzer keeps an input as slow
_PART = 300  # seconds after which the figures are noted
_LEAST = 10  # seconds that are worth starting for
_MOST_LOST = 20  # processes given up: then something else is wrong
_FIGURES = re.compile(r"^#(\d+)\s.*?cov: (\d+) ft: (\d+) corp: (\d+)/", re.MULTILINE)
_EXECUTED = re.compile(r"^stat::number_of_executed_units:\s+(\d+)", re.MULTILINE)
_PEAK = re.compile(r"^stat::peak_rss_mb:\s+(\d+)", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What is known of the runs of a target, from the first one on.

    ``seconds`` of processor time, ``executions`` of inputs; ``coverage`` and ``features``: the branches and the ways of
    reaching them, as libFuzzer counts them, in the last run; ``inputs`` in its corpus then; ``peak_mb`` of memory.
    ``slowest``: the seconds of processor time that one input took at most, measuring what it reaches included.
    ``broken``: places in the code that broke a promise; ``stopped``: inputs at which libFuzzer gave up because of time,
    memory, or the end of the process; ``hangs``: those among them that take longer than `HANG` by processor time, too.
    """

    seconds: float = 0.0
    executions: int = 0
    coverage: int = 0
    features: int = 0
    inputs: int = 0
    peak_mb: int = 0
    slowest: float = 0.0
    broken: int = 0
    stopped: int = 0
    hangs: int = 0


def run_target(target: Target, seconds: float, work: Path, before: Figures) -> Iterator[Figures]:
    """Run a target until it has used ``seconds`` of processor time in all; yield its figures now and then.

    It goes on from the corpus in its folder ``work``. What broke it lies there too: "broken-*" with a traceback
    beside it, and what libFuzzer gave up at: "timeout-*", "oom-*", "crash-*", "slow-unit-*".
    """
    from fuzzing.replaying import takes_too_long

    figures, lost = before, 0
    while seconds - figures.seconds > _LEAST and lost < _MOST_LOST:
        known = _list_stopped(work)
        figures = _run_once(target, min(seconds - figures.seconds, _PART), work, figures)
        new = _list_stopped(work) - known
        lost += bool(new)
        hangs = sum(takes_too_long(target.name, work / name, HANG) for name in new if name.startswith("timeout"))
        figures = replace(figures, stopped=figures.stopped + len(new), hangs=figures.hangs + hangs)
        yield figures


def _run_once(target: Target, seconds: float, work: Path, before: Figures) -> Figures:
    broken = len(_list_broken(work))
    flags = [f"-timeout={HANG}", f"-rss_limit_mb={MEMORY}", f"-report_slow_units={SLOW}", "-print_final_stats=1"]
    log = work / "log.txt"
    used = start(target.name, seconds, work, [*flags, str(work / "corpus")], log)
    told = log.read_text(encoding="utf-8", errors="replace")
    last = (_FIGURES.findall(told) or [("0", str(before.coverage), str(before.features), str(before.inputs))])[-1]
    executed = _EXECUTED.findall(told) or last[:1]
    peak = max(map(int, _PEAK.findall(told)), default=0)
    return replace(
        before,
        seconds=round(before.seconds + used, 1),
        executions=before.executions + int(executed[-1]),
        coverage=max(before.coverage, int(last[1])),
        features=max(before.features, int(last[2])),
        inputs=int(last[3]),
        peak_mb=max(before.peak_mb, peak),
        slowest=read_slowest(work),
        broken=before.broken + len(_list_broken(work)) - broken,
    )


def start(name: str, seconds: float, work: Path, rest: list[str], log: Path) -> float:
    """Run the process of a target to its end; return the seconds of processor time that it used."""
    command = [sys.executable, "-m", "fuzzing.under_atheris", name, str(round(seconds, 1)), str(work), *rest]
    with log.open("wb") as told, subprocess.Popen(command, stdout=told, stderr=told, env=_one_thread()) as process:
        _, status, used = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    return used.ru_utime + used.ru_stime


def _one_thread() -> Mapping[str, str]:
    return {**os.environ, "OMP_NUM_THREADS": "1", "TOKENIZERS_PARALLELISM": "false"}


def _list_stopped(work: Path) -> set[str]:
    return {path.name for kind in ("timeout", "oom", "crash", "leak") for path in work.glob(f"{kind}-*")}


def _list_broken(work: Path) -> set[str]:
    return {path.name for path in work.glob("broken-*.txt")}
