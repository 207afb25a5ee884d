"""Short invented reports in files of their own, all different."""

from __future__ import annotations

import random
from pathlib import Path

_PLACES = ("Tarnwick", "Odd Holm", "Vessel", "Brenn", "Quellmouth", "Sarrow", "Ilmar", "Nether Fold")
_WHO = ("the mayor", "a harbour pilot", "the coast guard", "a teacher", "the water board", "a bus driver")
_WHAT = ("closed the bridge", "counted the ballots", "opened the lock", "repaired the roof", "moved the market")


def write_reports(folder: Path, amount: int, seed: int) -> None:
    """Write so many reports, each of a place, a day and a number of its own."""
    folder.mkdir(parents=True)
    chance = random.Random(seed)
    for number in range(amount):
        lines = [_write_line(chance, f"{number}-{line}") for line in range(6)]
        text = "\n".join([f"Report {number} from {chance.choice(_PLACES)}", "", *lines, ""])
        (folder / f"report-{number}.txt").write_text(text, encoding="utf-8")


def _write_line(chance: random.Random, number: str) -> str:
    who, where, what = (chance.choice(some) for some in (_WHO, _PLACES, _WHAT))
    heard = f"on day {chance.randrange(1000)}, {chance.randrange(10**6)} people heard."
    return f"{who.capitalize()} of {where} {what} number {number} in {chance.choice(_PLACES)} {heard}"
