"""The written forms of times (``lexicons/times.toml``): a regular expression for each kind, and how it may begin."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables

FOUR_DIGITS, OTHER_DIGITS = "#", "##"  # stand for words of four digits, and of any other number of them
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
    "tenses": "tenses",
    "ordinals": "ordinals",
    "decades_in_words": "decades_in_words",
}
_VAGUE = ("a", "an", "several", "few", "many", "some", "half", "dozens", "hundreds", "thousands")
_NAME = re.compile(r"(?<!\?P)<(\w+)>")
_TEN = 10


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Starts:
    """What may begin at a word: ``kinds`` by that word, small. A ``weak`` one counts before a ``strong`` one only."""

    kinds: Mapping[str, tuple[tuple[str, re.Pattern[str]], ...]]
    weak: frozenset[str]
    strong: frozenset[str]


@cache
def time_patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return the kinds and their patterns, in the order in which they are tried."""
    return tuple((kind, re.compile(_fill(source), re.IGNORECASE | re.VERBOSE)) for kind, source in _kinds().items())


@cache
def time_starts() -> Starts:
    """Return which kinds may begin at which word."""
    starts = load_tables("times")["starts"]
    kinds: dict[str, list[tuple[str, re.Pattern[str]]]] = {}
    for kind, pattern in time_patterns():
        for word in dict.fromkeys(word for start in starts[kind] for word in _first_words(start)):
            kinds.setdefault(word, []).append((kind, pattern))
    weak = frozenset(starts["weak"])
    units = [word for table in ("units", "plurals", "parts") for word in load_tables("calendar")[table]]
    strong = frozenset(kinds) - weak | {*units, *starts["strong"]}
    return Starts(kinds={word: tuple(found) for word, found in kinds.items()}, weak=weak, strong=strong)


def _first_words(start: str) -> Iterator[str]:
    """Yield the words that a start stands for; of a phrase the first one."""
    name = start.strip("<>")
    numbers = load_tables("numbers")["words"]
    if name == start:
        yield start
    elif name == "digit":
        yield from (word for word, value in numbers.items() if 0 < value < _TEN)
    elif name == "count":
        yield from (*numbers, *_VAGUE)
    else:
        yield from (re.split(r"[\s.'-]", word)[0] for word in load_tables("calendar")[_TABLES[name]])


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
