"""Times of two statements: the same, one more precise, or different."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.sides import Contrast, Side, quote_both
from twosource.language.times_comparison import TimeComparison, compare_times
from twosource.model.finding import RelationKind
from twosource.model.mention import Time

_KINDS: dict[TimeComparison, RelationKind] = {"finer": "finer", "coarser": "coarser", "differs": "differs"}


def contrast_times(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the points in time that both statements name.

    Times that agree are set aside first. What remains is told only when it is clear which time of
    one side answers to which of the other: when one is left on each.
    """
    ours, theirs = _points(a), _points(b)
    agreed = [(x, y) for x in ours for y in theirs if compare_times(x.value, y.value) == "equal"]
    ours = [time for time in ours if all(time is not x for x, _ in agreed)]
    theirs = [time for time in theirs if all(time is not y for _, y in agreed)]
    if len(ours) == 1 and len(theirs) == 1:
        yield from _compare(a, ours[0], b, theirs[0])


def _points(side: Side) -> list[Time]:
    return [time for time in side.statement.times if time.type in {"DATE", "TIME"}]


def _compare(a: Side, ours: Time, b: Side, theirs: Time) -> Iterator[Contrast]:
    fit = compare_times(ours.value, theirs.value)
    if fit in _KINDS:
        note = quote_both(a, ours.span, b, theirs.span)
        if fit != "differs":
            note = f"{note} ({'a' if fit == 'finer' else 'b'} is more precise)"
        yield Contrast(kind=_KINDS[fit], about="time", a_span=ours.span, b_span=theirs.span, note=note)
