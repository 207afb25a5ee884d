"""Times in a text with their TIMEX3 values (ISO-TimeML, ISO 24617-1), relative to a trusted day if there is one.

News tells what happened: a bare weekday is the latest one up to the day of publication, unless words
before it in the sentence look ahead. The rules follow HeidelTime (Strötgen and Gertz 2010) in kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from twosource.language.times.clock import zone_of
from twosource.language.times.modifiers import find_modifier
from twosource.language.times.prospects import find_prospect
from twosource.language.times.ranges import join_lengths, join_ranges
from twosource.language.times.readings import read_time, read_until
from twosource.language.times.references import FAR, NEAR, find_before, find_quarter, is_history
from twosource.language.times.scanning import Form, scan
from twosource.language.times.values import Context, parse_anchor
from twosource.model.mention import Time, TimeType
from twosource.model.span import Span

_DURATION = re.compile(r"PT?[\dX]")
_HANGING = frozenset(
    ["weekday", "month", "clock", "feast", "weekend", "quarter", "bare_season", "month_day", "day_month"]
)  # on whether words look ahead
_IN_TEXT = frozenset(
    ["weekday", "month", "month_day", "day_month", "clock", "part_of_day", "duration", "relative", "day_after"]
)
_MONTHS = frozenset(["month", "month_day", "day_month", "bare_season"])
_OF_QUARTERS = frozenset(["year_ago", "duration", "that_quarter", "year_quarter"])


def find_times(text: str, anchor: str | None) -> tuple[Time, ...]:
    """Return the times of ``text`` in order, none inside another.

    ``anchor`` is the trusted day of publication (ISO 8601). Without it what depends on it stays open:
    "Sunday evening" is ``XXXX-WXX-7TEV``.
    """
    day = parse_anchor(anchor)
    found: list[Time] = []
    limit = 0
    for forms in scan(text):
        if forms[0][0].start() < limit:
            continue
        for form in forms:
            time = _read(form, day, found)
            if time is not None:
                found.append(time)
                limit = form[0].end()
                break
    return join_lengths(text, join_ranges(text, found))


def _read(form: Form, day: date | None, found: Sequence[Time]) -> Time | None:
    match, kind = form
    context = _context_of(form, day, found)
    value = read_time(kind, match, context)
    if value is None:
        return None
    modifier = find_modifier(match, kind)
    end = match.start() + len(match.group().rstrip(" ,"))
    return Time(
        span=Span(max(modifier.start, found[-1].span.end if found else 0), end),
        type=_type_of(value, kind),
        value=value,
        until=read_until(kind, match, context),
        about=modifier.about,
        bound=modifier.bound,
        part=modifier.part,
        zone=zone_of(match),
        counted_from=_counted_from(form, context, value),
    )


def _context_of(form: Form, day: date | None, found: Sequence[Time]) -> Context:
    match, kind = form
    if kind == "duration" and not match["way"]:  # a length is told from nothing
        return Context(anchor=day)
    history = kind in _MONTHS and is_history(match.string, found, day)
    return Context(
        anchor=day,
        prospect=find_prospect(match) if day is not None and kind in _HANGING else None,
        before=find_before(found, match.start(), FAR if history else NEAR) if kind in _IN_TEXT or history else None,
        history=history,
        quarter=find_quarter(found, day) if kind in _OF_QUARTERS else None,
    )


def _counted_from(form: Form, context: Context, value: str) -> Span | None:
    """Return the words of the time in the text without which the value would be another one."""
    if context.before is None and context.quarter is None:
        return None
    match, kind = form
    if context.before and read_time(kind, match, replace(context, before=None)) != value:
        return context.before.span
    if context.quarter and read_time(kind, match, replace(context, quarter=None)) != value:
        return context.quarter.span
    return None


def _type_of(value: str, kind: str) -> TimeType:
    if kind in {"set", "adverb", "rate"}:
        return "SET"
    if _DURATION.match(value):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
