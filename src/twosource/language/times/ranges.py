"""Two times that belong together: "from Monday to Thursday", "17 months after May 2019"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from twosource.language.times.stretches import read_stretch
from twosource.model.mention import Time

_TO = re.compile(r"\s?[-–—]\s?|\s(?:to|through|until|till|thru)\s(?:the\s)?", re.IGNORECASE)
_AND = re.compile(r"\sand\s(?:the\s)?", re.IGNORECASE)
_BETWEEN = re.compile(r"\bbetween\s(?:the\s)?$", re.IGNORECASE)
_FROM = re.compile(r"\s(?:after|before|from|since|following)\s(?:the\s)?", re.IGNORECASE)
_LONGEST = 15  # characters between the two


def join_ranges(text: str, times: Sequence[Time]) -> tuple[Time, ...]:
    """Return the times, each that begins a range with the value of its last point."""
    joined = list(times)
    for place in range(len(joined) - 1):
        if _are_range(text, joined[place], joined[place + 1]):
            joined[place] = replace(joined[place], until=joined[place + 1].value)
    return tuple(joined)


def _are_range(text: str, first: Time, second: Time) -> bool:
    gap = second.span.start - first.span.end
    if gap > _LONGEST or first.until or first.type != second.type or first.type not in {"DATE", "TIME"}:
        return False
    between = text[first.span.end : second.span.start]
    if _AND.fullmatch(between):
        begins = _BETWEEN.search(text, max(0, first.span.start - 12), first.span.start)
        return begins is not None and _follow(first, second)
    return _TO.fullmatch(between) is not None and _follow(first, second)


def _follow(first: Time, second: Time) -> bool:
    """Tell whether the second comes after the first, or neither can be told."""
    begins, ends = read_stretch(first.value), read_stretch(second.value)
    if begins is None or ends is None:
        return "X" in first.value and "X" in second.value
    return begins.frame != ends.frame or begins.frame != "calendar" or begins.start < ends.start


def join_lengths(text: str, times: Sequence[Time]) -> tuple[Time, ...]:
    """Return the times, each length that is counted from the date behind it with the words of that date."""
    joined = list(times)
    for place in range(len(joined) - 1):
        first, second = joined[place], joined[place + 1]
        is_counted = first.type == "DURATION" and second.type in {"DATE", "TIME"} and second.value[0] != "P"
        if is_counted and _FROM.fullmatch(text, first.span.end, second.span.start):
            joined[place] = replace(first, counted_from=second.span)
    return tuple(joined)
