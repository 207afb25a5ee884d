"""Times of two statements: the same, one more precise, or different."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date

from twosource.findings.relations.sides import Contrast, Side, quote_both, share_surroundings
from twosource.language.times import compare_times, level_zones, time_granularity
from twosource.language.times.stretches import read_stretch
from twosource.model.mention import Time

_BESIDE = 1  # words between a cue and the time of the speech ("said on Monday")
_ANY_WEEK = "XXXX-WXX-"
_HOUR = 60  # minutes
_DAY = 24
_NEAR = {"minute": 3, "part of day": _DAY, "day": 7 * _DAY, "week": 14 * _DAY, "month": 92 * _DAY, "year": 1096 * _DAY}
_LEAST_ALIKE = 2  # words that two days must have around them in common
_DATE = re.compile(r"\d{4}-\d\d-\d\d")


def contrast_times(a: Side, b: Side) -> Iterator[Contrast]:
    """Compare the points in time that both statements put their facts at.

    When something was said is left out: it is no part of what was said. Times that agree are set
    aside first. What remains is told only when it is clear which time of one side answers to which
    of the other: when one is left on each, or one of the same day.
    """
    ours, theirs = _points(a), _points(b)
    agreed = [(x, y) for x in ours for y in theirs if _agree(a, x, b, y)]
    ours = [time for time in ours if all(time is not x for x, _ in agreed)]
    theirs = [time for time in theirs if all(time is not y for _, y in agreed)]
    for x, y in _pair_off(ours, theirs):
        yield from _compare(a, x, b, y)


def _pair_off(ours: Sequence[Time], theirs: Sequence[Time]) -> list[tuple[Time, Time]]:
    """Return the times that answer each other: of one day, where each side has one of that day, or the only two."""
    pairs = [(x, y) for x in ours for y in theirs if _are_of_one_day(x, y)]
    if len(pairs) == 1:
        return pairs
    return [(ours[0], theirs[0])] if len(ours) == len(theirs) == 1 else []


def _are_of_one_day(ours: Time, theirs: Time) -> bool:
    """Tell whether both are parts or hours of one day."""
    first, second = level_values(*level_zones(ours, theirs))
    return "T" in first and "T" in second and first.partition("T")[0] == second.partition("T")[0]


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
    first, second = level_values(*level_zones(ours, theirs))
    fit = compare_times(first, second)
    note = quote_both(a, ours.span, b, theirs.span)
    if fit == "differs" and _are_near(first, second) and not _may_be_one(ours, theirs):
        sure = _answer_each_other(a, ours, b, theirs)
        yield Contrast(kind="differs", about="time", a_span=ours.span, b_span=theirs.span, note=note, sure=sure)
    elif fit in {"finer", "coarser"}:
        note = f"{note} ({'a' if fit == 'finer' else 'b'} is more precise)"
        yield Contrast(kind=fit, about="time", a_span=ours.span, b_span=theirs.span, note=note)


def _are_near(first: str, second: str) -> bool:
    """Tell whether two times are equally precise, and as near to each other as two accounts of one event may be.

    Another day in the same story mostly is the day of something else: a year later nothing is in conflict.
    """
    level = time_granularity(first)
    ours, theirs = read_stretch(first), read_stretch(second)
    if level != time_granularity(second) or not ours or not theirs or ours.frame != theirs.frame:
        return False
    return abs(ours.start - theirs.start) <= _NEAR.get(level, 0) * _HOUR


def _may_be_one(ours: Time, theirs: Time) -> bool:
    """Tell whether one is only about, or no more than a bound: "around noon" may be a quarter past twelve."""
    return ours.about or theirs.about or bool(ours.bound or theirs.bound or ours.until or theirs.until)


def _answer_each_other(a: Side, ours: Time, b: Side, theirs: Time) -> bool:
    """Tell whether two times surely date the same thing: they stand among the same words.

    Two parts of one day, or two hours of it, always do, and two years that are near each other.
    """
    first, second = level_values(*level_zones(ours, theirs))
    if first.partition("T")[0] == second.partition("T")[0] or time_granularity(first) == "year":
        return True
    return len(share_surroundings(a, ours.span, b, theirs.span)) >= _LEAST_ALIKE
