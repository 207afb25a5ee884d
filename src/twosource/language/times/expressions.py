"""Times in a text with their TIMEX3 values (ISO-TimeML, ISO 24617-1), relative to a trusted day if there is one.

News tells what happened: a bare weekday is the latest one up to the day of publication, unless words
before it in the sentence look ahead. The rules follow HeidelTime (Strötgen and Gertz 2010) in kind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.times.patterns import time_patterns
from twosource.language.times.readings import read_time
from twosource.language.times.values import Context, parse_anchor
from twosource.model.mention import Time, TimeType
from twosource.model.span import Span

_LOOK_BACK = 80  # characters in which words that look ahead are sought
_DURATION = re.compile(r"PT?[\dX]")
_BREAK = re.compile(r"[.!?\n][\s\"'”’]")


def find_times(text: str, anchor: str | None) -> tuple[Time, ...]:
    """Return the times of ``text`` in order, none inside another.

    ``anchor`` is the trusted day of publication (ISO 8601). Without it what depends on it stays open:
    "Sunday evening" is ``XXXX-WXX-7TEV``.
    """
    day = parse_anchor(anchor)
    found: list[Time] = []
    limit = 0
    for match, kind in sorted(_candidates(text), key=lambda pair: (pair[0].start(), -pair[0].end())):
        if match.start() < limit:
            continue
        value = read_time(kind, match, Context(anchor=day, ahead=day is not None and _looks_ahead(text, match.start())))
        if value is None:
            continue
        end = match.start() + len(match.group().rstrip(" ,"))
        found.append(Time(span=Span(match.start(), end), type=_type_of(value, kind), value=value))
        limit = match.end()
    return tuple(found)


def _candidates(text: str) -> Iterator[tuple[re.Match[str], str]]:
    for kind, pattern in time_patterns():
        for match in pattern.finditer(text):
            yield match, kind


def _looks_ahead(text: str, place: int) -> bool:
    """Tell whether the last verb before the time, in its sentence, speaks of the future."""
    before = text[max(0, place - _LOOK_BACK) : place]
    sentence = _BREAK.split(before)[-1]
    last = max((match.end() for match in _ahead_words().finditer(sentence)), default=-1)
    return last >= 0 and _behind_words().search(sentence, last) is None


@cache
def _ahead_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_tables('calendar')['ahead']['words'])})\b", re.IGNORECASE)


@cache
def _behind_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_tables('calendar')['ahead']['behind'])}|\w{{2,}}ed)\b", re.IGNORECASE)


def _type_of(value: str, kind: str) -> TimeType:
    if kind in {"set", "adverb"}:
        return "SET"
    if _DURATION.match(value):
        return "DURATION"
    return "TIME" if "T" in value and not value.endswith("_REF") else "DATE"
