"""Which day, and which month, the articles of a file are of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.assembly.corpus.layout import UNDATED
from twosource.assembly.corpus.part import Written


def read_days(files: Sequence[Written]) -> list[int]:
    """Return the day of each file, in order, as its folder says; what has none is looked at as if it came last."""
    names = [file.path.split("/")[1].removeprefix("day=") for file in files]
    known = [date.fromisoformat(name).toordinal() for name in names if name != UNDATED]
    return [*known, *[max(known, default=1)] * (len(names) - len(known))]


def name_month(day: str) -> str:
    """Return the folder of the month that the folder of a day is of.

    >>> name_month("day=2026-03-02"), name_month("day=undated")
    ('month=2026-03', 'month=undated')
    """
    return f"month={day.removeprefix('day=')[: len('2026-03')]}"


def find_month(file: Written) -> str:
    """Return the folder of the month that a file of articles is of."""
    return name_month(file.path.split("/")[1])
