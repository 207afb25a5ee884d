"""Statements whose times cannot be the times of one fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.findings.material import Material
from twosource.findings.propositions.claims import find_claim
from twosource.findings.relations.times import level_values
from twosource.language.times import compare_times
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_YEAR = re.compile(r"\d{4}")
_MONTH = re.compile(r"(\d{4}|XXXX)-(\d\d)(?!\d)")
_OPEN = "XXXX-"
_YEAR_LONG = 12  # months
_DAYS, _MONTHS = 0.5, 1.0  # how far apart two times are


def find_clashes(statements: Sequence[Statement], material: Material) -> NDArray[np.float64]:
    """Return a square matrix: how far apart the times of two statements are, from 0 to 1.

    0: one of them has no time, or some time of one may be a time of the other. 0.5: they are days
    apart. 1: they are months or years apart. What is dated in the attribution clause does not count.
    """
    import numpy as np

    dates = [_find_dates(item, material.text_of(item)) for item in statements]
    clashes = np.zeros((len(statements), len(statements)))
    dated = [number for number, found in enumerate(dates) if found]
    for row, column in combinations(dated, 2):
        apart = min(_measure(x, y) for x in dates[row] for y in dates[column])
        clashes[row, column] = clashes[column, row] = apart
    return clashes


def _find_dates(statement: Statement, text: str) -> list[str]:
    """Return the values of the points in time of a statement's claim, without the times of day."""
    claim = find_claim(statement, text)
    return [
        time.value.partition("T")[0]
        for time in statement.times
        if time.type in {"DATE", "TIME"}
        and not time.value.endswith("_REF")
        and any(part.contains(time.span) for part in claim)
    ]


def _measure(first: str, second: str) -> float:
    if (_is_bare_year(first) and second.startswith(_OPEN)) or (_is_bare_year(second) and first.startswith(_OPEN)):
        return _MONTHS  # "last week" and "in October" are near the day of the report, which would not give its year
    months = _count_months(first, second)
    if months is not None and months > 1:
        return _MONTHS
    if compare_times(*level_values(first, second)) != "differs":
        return 0.0
    years = [value[:4] for value in (first, second) if _YEAR.match(value)]
    return _MONTHS if len(set(years)) > 1 and months is None else _DAYS


def _is_bare_year(value: str) -> bool:
    return _YEAR.fullmatch(value) is not None


def _count_months(first: str, second: str) -> int | None:
    """Return how many months lie between two values, around the turn of the year where one has no year."""
    ours, theirs = _MONTH.match(first), _MONTH.match(second)
    if not ours or not theirs:
        return None
    between = abs(int(ours[2]) - int(theirs[2]))
    if "XXXX" in {ours[1], theirs[1]}:
        return min(between, _YEAR_LONG - between)
    return abs(_YEAR_LONG * (int(ours[1]) - int(theirs[1])) + int(ours[2]) - int(theirs[2]))
