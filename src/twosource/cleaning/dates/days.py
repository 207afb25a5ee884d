"""Days in short lines of a page, in figures or with the names of months in many languages."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from twosource.cleaning.lines.date_lines import iso_day
from twosource.language.lexicon import load_tables
from twosource.model.span import Span

_YEAR = r"(?P<year>(?:19|20)\d\d)"
_DAY = r"(?P<day>[0-3]?\d)"
_CLOCK = re.compile(
    r"[\s,|•·–—T-]{0,4}(?:\b(?:at|um|à|a las|alle|om|kl\.?|ore|klo|pukul|в|o|ás|às)\s)?"
    r"(?P<hour>[0-2]?\d)(?:[:.]|\s?[hH])(?P<minute>[0-5]\d)(?::(?P<second>[0-5]\d))?(?!\d)"
    r"(?:\s?(?P<half>[ap])\.?m\b)?(?P<zone>Z|\s?[+-]\d\d:?\d\d)?",
    re.IGNORECASE,
)
_FIGURES = (
    re.compile(
        rf"(?<![\d./-])(?<!\d:){_YEAR}(?:\s?[-/.]\s?|\s?年\s?|\s?년\s?)(?P<month>[01]?\d)(?:[-/.]\s?|\s?月\s?|\s?월\s?){_DAY}(?!\d)[일日.]?"
    ),
    re.compile(
        rf"(?<![\d./-])(?<!\d:){_DAY}(?P<mark>[./-])\s?(?P<month>[0-3]?\d)(?P=mark)\s?(?P<year>(?:19|20)\d\d|\d\d)(?![\d:/]|[.-]\d)"
    ),
)
_COULD_BE = re.compile(r"(?:19|20)\d\d|\d[./]\s?\d\d?[./]\s?\d\d")
_CENTURY = 100
_MONTHS = 12
_MONTH_FIRST = frozenset(["en", "en-us", "en_us", "en-ph"])  # elsewhere 3/4 is in April
_LONGEST = 300  # characters looked at


@dataclass(frozen=True, slots=True, kw_only=True)
class Day:
    """A day in a line: where its words stand, and its value in ISO 8601, with the clock where one follows.

    ``other`` is the day where month and day are taken the other way round, None where only one way is possible.
    """

    span: Span
    value: str
    other: str | None = None


def find_days(line: str, language: str = "") -> list[Day]:
    """Return the days in a line in order. ``language`` (of the page, "en-US") decides whether 3/4 is in March."""
    if not could_hold_day(line):
        return []
    line = unicodedata.normalize("NFC", line[:_LONGEST])
    found = [day for form in (*_FIGURES, *_named()) for match in form.finditer(line) if (day := _read(match, language))]
    kept: list[Day] = []
    for day in sorted(found, key=lambda day: (day.span.start, -day.span.end)):
        if not kept or kept[-1].span.end <= day.span.start:
            kept.append(day)
    return kept


def could_hold_day(line: str) -> bool:
    """Tell whether the beginning of a line has figures that may be a day: a quick look."""
    return _COULD_BE.search(line, 0, _LONGEST) is not None


def _read(match: re.Match[str], language: str) -> Day | None:
    year = int(match["year"])
    if year < _CENTURY:
        year += 2000 if year <= _CENTURY // 2 else 1900
    values = [value for month, day in _orders(match, language) if (value := iso_day(year, month, day))]
    if not values:
        return None
    clock = _CLOCK.match(match.string, match.end())
    end = clock.end() if clock else match.end()
    hour = _clock(clock) if clock else ""
    other = next((value + hour for value in values[1:] if value != values[0]), None)
    return Day(span=Span(match.start(), end), value=values[0] + hour, other=other)


def _orders(match: re.Match[str], language: str) -> Iterator[tuple[int, int]]:
    """Yield month and day as the match can be read, the likeliest reading first."""
    month, day = match["month"], int(match["day"])
    if not month.isdigit():
        yield _names()[month.casefold()], day
        return
    orders = [(int(month), day)]
    if "mark" in match.re.groupindex and match["mark"] != ".":
        american = match["mark"] == "/" and language.casefold() in _MONTH_FIRST
        orders.insert(0 if american else 1, (day, int(month)))
    yield from orders


def _clock(match: re.Match[str]) -> str:
    hour = int(match["hour"])
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "p" else 0)
    seconds = f":{match['second']}" if match["second"] else ""
    zone = (match["zone"] or "").strip()
    return f"T{hour:02}:{match['minute']}{seconds}{zone}" if hour < 24 else ""  # noqa: PLR2004  # the clock


@cache
def _names() -> dict[str, int]:
    return {name: entry["number"] for entry in load_tables("months")["month"] for name in entry["names"]}


@cache
def _named() -> tuple[re.Pattern[str], ...]:
    names = "|".join(re.escape(name) for name in sorted(_names(), key=lambda name: (-len(name), name)))
    month = rf"(?P<month>{names})(?!\w)\.?"
    day = rf"{_DAY}(?:st|nd|rd|th|er|º|ª|\.)?"
    return (
        re.compile(
            rf"(?<!\d){day}[\s-]{{0,2}}(?:(?:de|of|d['’])\s?)?{month},?[\s-]{{0,2}}(?:del? )?{_YEAR}(?!\d)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?<!\w){month}\s{{0,2}}{day},?\s{{1,2}}{_YEAR}(?!\d)", re.IGNORECASE),
        re.compile(rf"(?<!\d){_YEAR}\.?\s{month}\s{day}(?!\d)", re.IGNORECASE),
    )
