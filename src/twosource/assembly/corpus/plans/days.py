"""Which day, and which month, the articles of a file are of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from itertools import accumulate

from twosource.assembly.corpus.layout import UNDATED
from twosource.assembly.corpus.part import Written

_UNDATED_DAILY = 20_000  # articles


def read_days(files: Sequence[Written]) -> list[int]:
    """Return the day of each file, in order, as its folder says.

    What has none is looked at as if it came last, so many articles a day: what is bounded by days is bounded then, too.
    """
    names = [file.path.split("/")[1].removeprefix("day=") for file in files]
    known = [date.fromisoformat(name).toordinal() for name in names if name != UNDATED]
    before = accumulate((file.rows for file in files[len(known) :]), initial=0)
    last = max(known, default=1)
    return [*known, *(last + rows // _UNDATED_DAILY for _, rows in zip(files[len(known) :], before, strict=False))]


def name_month(day: str) -> str:
    """Return the folder of the month that the folder of a day is of.

    >>> name_month("day=2026-03-02"), name_month("day=undated")
    ('month=2026-03', 'month=undated')
    """
    return f"month={day.removeprefix('day=')[: len('2026-03')]}"


def find_month(file: Written) -> str:
    """Return the folder of the month that a file of articles is of."""
    return name_month(file.path.split("/")[1])
