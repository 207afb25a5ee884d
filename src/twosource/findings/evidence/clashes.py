"""Statements whose times cannot be the times of one fact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
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


def find_clashes(statements: Sequence[Statement], material: Material, pairs: Pairs) -> NDArray[np.float32]:
    """Return, for each pair, how far apart the times of the two statements are, from 0 to 1.

    0: one of them has no time, or some time of one may be a time of the other. 0.5: they are days
    apart. 1: they are months or years apart. What is dated in the attribution clause does not count.
    """
    import numpy as np

    dates = [tuple(sorted(_find_dates(item, material.text_of(item)))) for item in statements]
    kinds = sorted({found for found in dates if found})
    codes = {found: code for code, found in enumerate(kinds)} | {(): -1}
    dated = np.array([codes[found] for found in dates], dtype=np.int64)
    clashes = np.zeros(len(pairs), dtype=np.float32)
    ours, theirs = dated[pairs.rows], dated[pairs.columns]
    both = (ours >= 0) & (theirs >= 0)
    met, place = np.unique(ours[both] * len(kinds) + theirs[both], return_inverse=True)
    apart = [_measure_all(kinds[key // len(kinds)], kinds[key % len(kinds)]) for key in met.tolist()]
    clashes[both] = np.array(apart, dtype=np.float32)[place]
    return clashes


def _measure_all(ours: Sequence[str], theirs: Sequence[str]) -> float:
    return min(_measure(first, second) for first in ours for second in theirs)


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
