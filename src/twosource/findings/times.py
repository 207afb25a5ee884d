"""Times of two statements: the same, one more precise, or different."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.sides import Contrast, Side, quote_both
from twosource.findings.time_values import Fit, compare_values
from twosource.model.mention import Time

_KINDS = {"finer": "finer", "coarser": "coarser", "apart": "differs"}
Compared = tuple[Fit, Time, Time]


def contrast_times(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the points in time that both statements name.

    Times that agree are set aside first. What remains is told only when it is clear which time of
    one side answers to which of the other: one on each side, or one that shares its day.
    """
    ours, theirs = _points(a), _points(b)
    compared = [(fit, x, y) for x in ours for y in theirs if (fit := compare_values(x.value, y.value))]
    for kind in ("equal", "finer", "coarser", "apart"):
        chosen = [row for row in compared if row[0] == kind and row[1] in ours and row[2] in theirs]
        if kind == "equal":
            ours = [time for time in ours if all(time is not row[1] for row in chosen)]
            theirs = [time for time in theirs if all(time is not row[2] for row in chosen)]
        elif len(ours) == 1 and len(theirs) == 1 and chosen:
            yield _tell(chosen[0], a, b)


def _points(side: Side) -> list[Time]:
    return [time for time in side.statement.times if time.type in {"DATE", "TIME"}]


def _tell(row: Compared, a: Side, b: Side) -> Contrast:
    fit, ours, theirs = row
    note = quote_both(a, ours.span, b, theirs.span)
    if fit != "apart":
        note = f"{note} ({'a' if fit == 'finer' else 'b'} is more precise)"
    return Contrast(kind=_KINDS[fit], about="time", a_span=ours.span, b_span=theirs.span, note=note)  # type: ignore[arg-type]
