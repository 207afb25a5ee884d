"""``python -m benchmarks.kills --count 200``: kill ``add`` and ``watch`` at random moments, and look at the desk.

By turns: ``twosource add`` of a folder, ``twosource watch`` of a feed that a server on this machine serves, and
``twosource add`` with the analysis of its stories. The writer of a desk is killed up to four times, then it may end.
After
each the desk must be sound, hold all that was told, nothing twice, and an index of copies that is whole. It takes
about two seconds a kill. What fails is printed, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Sequence
from pathlib import Path

from benchmarks.kills.killing import WORKS, Killed, kill, measure
from benchmarks.kills.running import Runner

_KILLS_EACH = 4


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill writers of a desk at random moments.")
    parser.add_argument("--count", type=int, default=200, help="kills that hit a writer, at least")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killed = run_kills(Path(folder), asked.count, asked.seed)
    for work in WORKS:
        print(_describe(work.name, [each for each in killed if each.work == work.name]))
    faults = [fault for each in killed for fault in each.faults]
    print(_describe("all", killed))
    for fault in faults:
        print(fault)
    raise SystemExit(1 if faults else 0)


def run_kills(folder: Path, count: int, seed: int, kills_each: int = _KILLS_EACH) -> list[Killed]:
    """Kill writers by turns until ``count`` of them were hit, each at a moment chosen by the seed."""
    chance = random.Random(seed)
    killed: list[Killed] = []
    with Runner() as runner:
        works = [measure(work, folder / f"unhurt-{work.name}", runner) for work in WORKS]
        while sum(each.hits for each in killed) < count:
            work = works[len(killed) % len(works)]
            killed.append(kill(work, folder / str(len(killed)), chance, runner, kills_each))
    return killed


def _describe(name: str, killed: Sequence[Killed]) -> str:
    hits, between = sum(each.hits for each in killed), sum(each.between for each in killed)
    misses, told = sum(each.missed for each in killed), sum(each.told for each in killed)
    faults = sum(len(each.faults) for each in killed)
    return (
        f"{name}: {len(killed)} desks, {hits} kills of a writer at work, {between} of them between two things it told, "
        f"{misses} too late; {told:,} articles and stories told, {faults} faults"
    )


if __name__ == "__main__":
    main()
