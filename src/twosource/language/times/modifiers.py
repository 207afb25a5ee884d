"""The words around a time that say how exactly it is meant: "nearly two years", "more than a week", "early May"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.times.words import spell
from twosource.model.mention import Bound, PartOfTime

_THE = "the "
# Kinds whose times begin with "the", where it stands there.
_WITH_THE = frozenset(
    ["span", "day_after", "relative", "quarter", "century", "weekend", "that_quarter", "this_unit", "end_of_unit"]
) | {"year_ago", "season", "tense", "part_of_day", "year_quarter"}
_LONGEST = 16  # characters of the longest modifier and a blank


@dataclass(frozen=True, slots=True, kw_only=True)
class Modifier:
    """``start`` is where the words before the time begin, or the time where there are none."""

    start: int
    about: bool = False
    bound: Bound | None = None
    part: PartOfTime | None = None


def find_modifier(match: re.Match[str], kind: str) -> Modifier:
    """Return how exactly a time is meant. Of what stands before it only lengths and distances are concerned."""
    start = match.start()
    part = _part_of(match)
    if kind != "duration":
        with_the = kind in _WITH_THE and _follows_the(match)
        return Modifier(start=start - len(_THE) if with_the else start, part=part)
    before = _before().search(match.string, max(0, start - _LONGEST), start)
    if before is None:
        return Modifier(start=start, part=part)
    meaning = load_tables("calendar")["modifiers"][spell(before[1])]
    bound: Bound | None = meaning if meaning in {"least", "most"} else None
    return Modifier(start=before.start(1), about=True, bound=bound, part=part)


def _part_of(match: re.Match[str]) -> PartOfTime | None:
    words = _parts().match(match.group())
    return load_tables("calendar")["parts_of_times"][spell(words[1]).removeprefix("the ")] if words else None


def _follows_the(match: re.Match[str]) -> bool:
    return match.string[max(0, match.start() - len(_THE) - 1) : match.start()].strip('\n “"(').lower() == "the"


@cache
def _before() -> re.Pattern[str]:
    return re.compile(rf"\b({_either('modifiers')})\s$", re.IGNORECASE)


@cache
def _parts() -> re.Pattern[str]:
    return re.compile(rf"((?:the\s)?(?:{_either('parts_of_times')}))\b", re.IGNORECASE)


def _either(table: str) -> str:
    words = sorted(load_tables("calendar")[table], key=len, reverse=True)
    return "|".join(re.escape(word).replace(r"\ ", r"\s") for word in words)
