"""The written forms of times (``lexicons/times.toml``), as one regular expression for each kind."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from twosource.language.lexicon import load_tables

# Names in the patterns that stand for the words of a table of calendar.toml.
_TABLES = {
    "months": "months",
    "weekdays": "weekdays",
    "parts_of_day": "parts",
    "seasons": "seasons",
    "units_of_time": "units",
    "plurals": "plurals",
    "adverbs": "adverbs",
    "feasts": "feasts",
    "open_times": "open",
}
_NAME = re.compile(r"(?<!\?P)<(\w+)>")


@cache
def time_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the kinds and their patterns, in the order in which they are tried."""
    return tuple((kind, re.compile(_fill(source), re.IGNORECASE | re.VERBOSE)) for kind, source in _kinds().items())


def _kinds() -> dict[str, str]:
    kinds: dict[str, str] = load_tables("times")["kinds"]
    return kinds


def _fill(source: str) -> str:
    """Put the parts and the words of the calendar in the place of their names, parts within parts as well."""
    return _NAME.sub(lambda match: _fill(_meaning(match[1])), source)


def _meaning(name: str) -> str:
    calendar = load_tables("calendar")
    if name == "limits":
        return "|".join(rf"(?<=\b{_spell(word)}\s)" for word in calendar["ahead"]["limits"])
    if name in _TABLES:
        return f"(?:{_either(calendar[_TABLES[name]])})"
    return str(load_tables("times")["parts"][name])


def _either(words: Iterable[str]) -> str:
    return "|".join(_spell(word) for word in sorted(words, key=len, reverse=True))


def _spell(word: str) -> str:
    return r"\s".join(re.escape(part).replace("'", "['’]") for part in word.split())
