"""``python -m benchmarks.kills --count 200``: kill ``add`` and ``watch`` at random moments, and look at the desk.

Half of the kills hit ``twosource add`` of a folder, half ``twosource watch`` of a feed that a server on this machine
serves. After each the desk must be sound, hold all that was told as added, and nothing twice. It takes about three
seconds a kill. What fails is printed, and the exit code is 1.
"""

from __future__ import annotations

import argparse
import random
import tempfile
from pathlib import Path

from benchmarks.kills.killing import Killed, kill_add, kill_watch, measure_runs


def main() -> None:
    parser = argparse.ArgumentParser(description="Kill writers of a desk at random moments.")
    parser.add_argument("--count", type=int, default=200, help="kills, half of add, half of watch")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        killed = run_kills(Path(folder), asked.count, asked.seed)
    faults = [fault for each in killed for fault in each.faults]
    running = sum(each.was_running for each in killed)
    told = sum(each.told for each in killed)
    print(f"{len(killed)} kills, {running} of them while it ran, {told} articles told as added, {len(faults)} faults")
    for fault in faults:
        print(fault)
    raise SystemExit(1 if faults else 0)


def run_kills(folder: Path, count: int, seed: int) -> list[Killed]:
    """Kill ``add`` and ``watch`` by turns, ``count`` times in all, each at a moment chosen by the seed."""
    chance = random.Random(seed)
    lasting = measure_runs(folder)
    makers = (kill_add, kill_watch)
    return [makers[number % 2](folder / str(number), chance, lasting[number % 2]) for number in range(count)]


if __name__ == "__main__":
    main()
