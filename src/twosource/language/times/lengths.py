"""Values of durations and of what happens again and again."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.numbers import count_of
from twosource.language.times.values import Context
from twosource.language.times.words import group_of, look_up

# Before "a week" that lasts; elsewhere it is a rate, as in "900 a week".
_LASTING = re.compile(
    r"(?:\b(?:in|for|within|about|of|almost|nearly|over|than|least|only|just|after|every|takes?|took|last(?:s|ed)?|spent|"
    r"around|roughly|half|as|to|until|barely)|^|[.,;:\n“\"(—–-])\s*$",
    re.IGNORECASE,
)
_ONE = frozenset(["a", "an", "one", "1"])
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_SMALLER = {"Y": ("M", 12), "D": ("H", 24), "TH": ("M", 60), "TM": ("S", 60)}  # what half a unit is counted in


def read_length(match: re.Match[str], _: Context) -> str | None:
    """Read "17 months", "three years", "a few days". An age is a quantity, not a duration."""
    written = group_of(match, "count")
    if group_of(match, "old") or _is_no_length(match, written):
        return None
    if written in {"a", "an"} and not _LASTING.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return _duration_of(match, written)


def _duration_of(match: re.Match[str], written: str) -> str:
    count = count_of(written)
    if group_of(match, "plus") and not isinstance(count, str):
        count += 0.5
    return duration(count, unit_of(match))


def read_length_end(match: re.Match[str]) -> str | None:
    """Return the upper end of "two to three weeks"."""
    until = group_of(match, "until")
    return duration(count_of(until), unit_of(match)) if until else None


def read_bare(match: re.Match[str], _: Context) -> str:
    """Read "for years"."""
    words = load_tables("calendar")
    return duration("X", str(words["units"][words["plurals"][group_of(match, "bare")]]))


def read_set(match: re.Match[str], _: Context) -> str | None:
    """Read "every day", "each morning", "every two years", "every other week"."""
    if match["units"]:
        count = group_of(match, "count") or "a"
        return duration(2 if count == "other" else count_of(count), unit_of(match))
    if match["part"]:
        return f"XXXX-XX-XXT{look_up(match['part'], 'parts')}"
    return "XXXX-WXX-WE"


def read_rate(match: re.Match[str], _: Context) -> str:
    """Read "twice a week" by what it is told of: a week."""
    return duration(1, look_up(match["unit"], "units"))


def read_long(match: re.Match[str], _: Context) -> str:
    """Read "week-long", "decades-long"."""
    words = load_tables("calendar")
    unit = group_of(match, "unit") or words["plurals"][group_of(match, "plural")]
    return duration(1 if match["unit"] else "X", str(words["units"][unit]))


def duration(count: float | str, unit: str) -> str:
    """Return "P17M" for 17 months. ``unit`` is a letter of TIMEX3, with a T before it for units of the clock.

    >>> duration(2.5, "Y"), duration(0.5, "TH"), duration("X", "2W")
    ('P2Y6M', 'PT30M', 'PXW')
    """
    if unit == "2W":
        return duration(count if isinstance(count, str) else count * 2, "W")
    mark, letter = ("PT", unit[1:]) if unit.startswith("T") else ("P", unit)
    if isinstance(count, str) or count % 1 != 0.5 or unit not in _SMALLER:  # noqa: PLR2004 (a half)
        return f"{mark}{count}{letter}"
    smaller, size = _SMALLER[unit]
    whole = f"{int(count)}{letter}" if count > 1 else ""
    return f"{mark}{whole}{'T' if unit == 'D' else ''}{size // 2}{smaller}"


def unit_of(match: re.Match[str]) -> str:
    """Return the letter of the unit."""
    words = load_tables("calendar")
    word = group_of(match, "units")
    return str(words["units"][words["plurals"].get(word, word)])


def _is_no_length(match: re.Match[str], count: str) -> bool:
    """Tell "a second man", "three-quarters of" and "the 2024 quarter" from durations."""
    word, hyphen = group_of(match, "units"), "-" in match.group()
    if word in {"quarter", "quarters"}:
        return hyphen or count in _ONE or _YEAR.fullmatch(count) is not None
    if word == "second":
        return not hyphen
    if word not in load_tables("calendar")["units"] or hyphen:
        return False
    return count_of(count) == "X" or _YEAR.fullmatch(count) is not None
