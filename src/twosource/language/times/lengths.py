"""Values of durations and of what happens again and again."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.times.values import Context

# Before "a week" that lasts; elsewhere it is a rate, as in "900 a week".
_LASTING = re.compile(
    r"(?:\b(?:in|for|within|about|of|almost|nearly|over|than|least|only|just|after|every|takes?|took|last(?:s|ed)?|spent|"
    r"around|roughly|half|as|to|until)|^|[.,;:\n“\"(—–-])\s*$",
    re.IGNORECASE,
)
_ONE = frozenset(["a", "an", "one", "1"])
_COUNTS = {"a": 1, "an": 1, "a couple of": 2}
_HUNDRED = " hundred"


def read_length(match: re.Match[str], _: Context) -> str | None:
    """Read "17 months", "three years", "a few days". An age is a quantity, not a duration."""
    written = match["count"].casefold()
    if match.groupdict().get("old") or _is_ordinal(match):
        return None
    if written in {"a", "an"} and not _LASTING.search(match.string, max(0, match.start() - 16), match.start()):
        return None
    return duration(count_of(written), unit_of(match))


def read_bare(match: re.Match[str], _: Context) -> str:
    """Read "for years"."""
    words = load_tables("calendar")
    return duration("X", str(words["units"][words["plurals"][match["bare"].casefold()]]))


def read_set(match: re.Match[str], _: Context) -> str | None:
    """Read "every day", "each morning", "every two years"."""
    if match["units"]:
        return duration(count_of(match["count"] or "a"), unit_of(match))
    if match["part"]:
        return f"XXXX-XX-XXT{load_tables('calendar')['parts'][match['part'].casefold()]}"
    return "XXXX-WXX-WE"


def duration(count: float | str, unit: str) -> str:
    """Return "P17M" for 17 months. ``unit`` is a letter of TIMEX3, with a T before it for units of the clock."""
    if unit == "2W":
        return duration(count if isinstance(count, str) else count * 2, "W")
    return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"


def unit_of(match: re.Match[str]) -> str:
    """Return the letter of the unit."""
    words = load_tables("calendar")
    word = match["units"].casefold()
    return str(words["units"][words["plurals"].get(word, word)])


def count_of(written: str) -> float | str:
    """Return the number that the words or digits mean, "X" when they are vague."""
    word = " ".join(written.casefold().replace("-", " ").split())
    numbers = _COUNTS | load_tables("numbers")["words"]
    if word in numbers:
        return int(numbers[word])
    if word.startswith("half"):
        return 0.5
    if word.endswith(_HUNDRED):
        return 100 * int(numbers[word.removesuffix(_HUNDRED)])
    parts = word.split()
    if all(part in numbers for part in parts):
        return int(sum(numbers[part] for part in parts))
    return _read_digits(word)


def _read_digits(word: str) -> float | str:
    plain = word.replace(" 1/2", ".5").replace(" ½", ".5").replace("½", ".5").replace(",", "")
    try:
        number = float(plain)
    except ValueError:
        return "X"
    return int(number) if number.is_integer() else number


def _is_ordinal(match: re.Match[str]) -> bool:
    """Tell "a second man", "the 2024 second quarter" and "three-quarters of" from durations."""
    word, hyphen = match["units"].casefold(), "-" in match.group()
    count = match["count"].casefold()
    if word in {"quarter", "quarters"}:
        return hyphen or count in _ONE
    if word == "second":
        return not hyphen
    return word in load_tables("calendar")["units"] and not hyphen and count not in _ONE and "half" not in count
