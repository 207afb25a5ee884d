"""Times of two statements: the same, one more precise, or different."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from twosource.findings.relations.sides import Contrast, Side, quote_both
from twosource.language.times import compare_times, level_zones, time_granularity
from twosource.model.mention import Time

_BESIDE = 1  # words between a cue and the time of the speech ("said on Monday")
_ANY_WEEK = "XXXX-WXX-"
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def contrast_times(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the points in time that both statements put their facts at.

    When something was said is left out: it is no part of what was said. Times that agree are set
    aside first. What remains is told only when it is clear which time of one side answers to which
    of the other: when one is left on each.
    """
    ours, theirs = _points(a), _points(b)
    agreed = [(x, y) for x in ours for y in theirs if _agree(a, x, b, y)]
    ours = [time for time in ours if all(time is not x for x, _ in agreed)]
    theirs = [time for time in theirs if all(time is not y for _, y in agreed)]
    if len(ours) == 1 and len(theirs) == 1:
        yield from _compare(a, ours[0], b, theirs[0])


def _points(side: Side) -> list[Time]:
    return [
        time
        for time in side.statement.times
        if time.type in {"DATE", "TIME"} and not time.value.endswith("_REF") and not _dates_the_speech(side, time)
    ]


def _dates_the_speech(side: Side, time: Time) -> bool:
    """Tell whether a time stands right beside the cue: "said late on Monday", "on Monday said"."""
    cue = side.statement.cue
    if cue is None:
        return False
    first, last = min(cue.end, time.span.end), max(cue.start, time.span.start)
    between = [word for word in side.words if first <= word.span.start and word.span.end <= last]
    return len(between) <= _BESIDE


def _agree(a: Side, ours: Time, b: Side, theirs: Time) -> bool:
    """Tell whether two times are one. "Tonight" is the same night in one quotation, whenever it was printed."""
    same_words = ours.span.of(a.text).casefold() == theirs.span.of(b.text).casefold()
    return same_words or compare_times(*level_values(*level_zones(ours, theirs))) == "equal"


def level_values(ours: str, theirs: str) -> tuple[str, str]:
    """Return both values, a date as its weekday where the other is only a weekday.

    Reports of one story are of one week; an undated one says "Sunday" where a dated one gives the day.
    """
    if ours.startswith(_ANY_WEEK) == theirs.startswith(_ANY_WEEK):
        return ours, theirs
    return _to_weekday(ours), _to_weekday(theirs)


def _to_weekday(value: str) -> str:
    match = _DATE.match(value)
    try:
        weekday = date.fromisoformat(match[0]).isoweekday() if match else None
    except ValueError:
        weekday = None
    return f"{_ANY_WEEK}{weekday}{value[match.end() :]}" if match and weekday else value


def _compare(a: Side, ours: Time, b: Side, theirs: Time) -> Iterator[Contrast]:
    fit = compare_times(*level_values(*level_zones(ours, theirs)))
    note = quote_both(a, ours.span, b, theirs.span)
    if fit == "differs" and _answer_each_other(a, ours, b, theirs):
        yield Contrast(kind="differs", about="time", a_span=ours.span, b_span=theirs.span, note=note)
    elif fit in {"finer", "coarser"}:
        note = f"{note} ({'a' if fit == 'finer' else 'b'} is more precise)"
        yield Contrast(kind=fit, about="time", a_span=ours.span, b_span=theirs.span, note=note)


def _answer_each_other(a: Side, ours: Time, b: Side, theirs: Time) -> bool:
    """Tell whether two times date the same thing: equally precise, and standing among the same words.

    Two parts of one day always do.
    """
    first, second = level_values(*level_zones(ours, theirs))
    if first.partition("T")[0] == second.partition("T")[0]:
        return True
    level = time_granularity(ours.value)
    alike = level == time_granularity(theirs.value) and level != "open"
    return alike and bool(a.context(ours.span) & b.context(theirs.span))
