"""From a time as written to its TIMEX3 value, one function for each kind of `times_patterns`."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.times_values import (
    Unit,
    clock_value,
    day_value,
    month_day_value,
    month_value,
    shift,
    weekday_value,
)

_PAST = frozenset(["last", "past", "previous", "this past"])
_FUTURE = frozenset(["next", "coming", "following", "this coming"])
_COUNTS = {"a": 1, "an": 1, "a couple of": 2}
_CENTURY = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Context:
    """The trusted day, and whether the words before the time look ahead."""

    anchor: date | None
    ahead: bool


def read_time(kind: str, match: re.Match[str], context: Context) -> str | None:
    """Return the value of a time as written, None when it is no time after all."""
    return _readings()[kind](match, context)


@cache
def _readings() -> dict[str, Callable[[re.Match[str], Context], str | None]]:
    return {
        "iso": _read_date,
        "slashed": _read_slashed,
        "month day": _read_month_day,
        "day month": _read_month_day,
        "month": _read_month,
        "clock": _read_clock_time,
        "weekday": _read_weekday,
        "deictic": _read_deictic,
        "ago": _read_ago,
        "span": lambda match, _: _length(match),
        "relative": _read_relative,
        "day after": _read_relative,
        "quarter": _read_quarter,
        "decade": _read_decade,
        "year": lambda match, _: match["year"],
        "set": _read_set,
        "adverb": lambda match, _: str(load_tables("calendar")["adverbs"][match["adverb"].casefold()]),
        "duration": lambda match, _: _length(match),
        "season": lambda match, _: f"{match['year']}-{_word(match, 'season', 'seasons')}",
        "open": lambda match, _: str(load_tables("calendar")["open"][match["open"].casefold()]),
    }


def _word(match: re.Match[str], group: str, table: str) -> str:
    return str(load_tables("calendar")[table][match[group].casefold()])


def _edge(match: re.Match[str]) -> str:
    return (match["edge"] or "").casefold()


def _read_date(match: re.Match[str], _: Context) -> str | None:
    day = day_value(int(match["year"]), int(match["month"]), int(match["day"]))
    if day and match["hour24"]:
        return f"{day}T{match['hour24']}:{match['minute24']}"
    return day


def _read_slashed(match: re.Match[str], _: Context) -> str | None:
    year, first, second = int(match["year"]), int(match["month"]), int(match["day"])
    if year < _CENTURY:
        year += 1900 if year > 50 else 2000  # noqa: PLR2004 (the usual pivot of two-digit years)
    return day_value(year, first, second) or day_value(year, second, first)


def _read_month_day(match: re.Match[str], context: Context) -> str | None:
    if not match["month"][0].isupper():
        return None
    month, day = int(_word(match, "month", "months")), int(match["day"])
    if match["year"]:
        return day_value(int(match["year"]), month, day)
    return month_day_value(context.anchor, month, day, ahead=False)


def _read_month(match: re.Match[str], context: Context) -> str | None:
    if not match["month"][0].isupper() or not _is_month(match):
        return None
    month = int(_word(match, "month", "months"))
    if match["year"]:
        return f"{match['year']}-{month:02}"
    if match["which"]:
        year = shift(context.anchor, "Y", {"last": -1, "this": 0, "next": 1}[match["which"].casefold()])
        return f"{year}-{month:02}"
    if _edge(match) == "last" and context.anchor and context.anchor.month == month:
        return f"{context.anchor.year - 1:04}-{month:02}"
    ahead = _edge(match) == "next" or (context.ahead and _edge(match) != "last")
    return month_value(context.anchor, month, ahead=ahead)


def _is_month(match: re.Match[str]) -> bool:
    """Tell "May" the month from the verb and the name, likewise "March" and abbreviations."""
    if match["year"] or match["edge"] or match["which"]:
        return True
    if match["month"].casefold() not in {"may", "march", "mar", "jan", "april", "june", "august", "dec"}:
        return True
    before = match.string[max(0, match.start() - 12) : match.start()]
    return re.search(r"\b(?:in|of|since|until|till|by|through|to|from|for|during|and|between|before|after)\s$", before) is not None


def _read_clock(match: re.Match[str]) -> str | None:
    groups = match.groupdict()
    if groups["noon"]:
        return "T12:00" if groups["noon"].casefold() == "noon" else "T24:00"
    if groups["hour24"]:
        return clock_value(int(groups["hour24"]), int(groups["minute24"]), "")
    if groups["oclock"]:
        return clock_value(int(_count(groups["oclock"])), 0, "")
    if groups["hour"]:
        minute = int(groups["minute"]) if groups["minute"] else None
        return clock_value(int(groups["hour"]), minute, groups["half"].casefold())
    return None


def _read_clock_time(match: re.Match[str], context: Context) -> str | None:
    clock = _read_clock(match)
    if clock is None:
        return None
    if match["weekday"]:
        return weekday_value(context.anchor, int(_word(match, "weekday", "weekdays")), ahead=context.ahead) + clock
    days = {"yesterday": -1, "today": 0, "tomorrow": 1}
    return shift(context.anchor, "D", days.get((match["deictic"] or "today").casefold(), 0)) + clock


def _read_weekday(match: re.Match[str], context: Context) -> str | None:
    word = match["weekday"]
    if not word[0].isupper() or (len(word) <= 3 and not (match["part"] or word[-1] == ".")):  # noqa: PLR2004
        return None
    weekday = int(_word(match, "weekday", "weekdays"))
    part = _part(match)
    if _edge(match) in {"every", "each"} or match["plural"]:
        return f"XXXX-WXX-{weekday}{part}"
    ahead = _edge(match) in _FUTURE or (context.ahead and _edge(match) not in _PAST)
    return weekday_value(context.anchor, weekday, ahead=ahead) + (_read_clock(match) or part)


def _part(match: re.Match[str]) -> str:
    """Return "TEV" for the evening. Early and late on a day are its morning and its night."""
    groups = match.groupdict()
    if groups.get("part"):
        return "T" + _word(match, "part", "parts")
    return {"early": "TMO", "late": "TNI"}.get((groups.get("near") or "").casefold(), "")


def _read_deictic(match: re.Match[str], context: Context) -> str | None:
    if match["edge"]:
        part = _word(match, "edge_part", "parts")
        return shift(context.anchor, "D", -1 if _edge(match) == "last" else 0) + "T" + part
    word = " ".join(match["deictic"].casefold().split())
    days = {"yesterday": -1, "tomorrow": 1, "the day before yesterday": -2, "the day after tomorrow": 2}
    part = "TNI" if word == "tonight" else _part(match)
    return shift(context.anchor, "D", days.get(word, 0)) + part


def _count(word: str) -> float | str:
    word = " ".join(word.casefold().replace("-", " ").split())
    if word in _COUNTS:
        return _COUNTS[word]
    if word.startswith("half"):
        return 0.5
    numbers = load_tables("numbers")["words"]
    if word.split()[0] in numbers:
        return int(sum(numbers[part] for part in word.split()))
    try:
        number = float(word.replace(",", ""))
    except ValueError:
        return "X"
    return int(number) if number.is_integer() else number


def _unit(match: re.Match[str]) -> str:
    words = load_tables("calendar")
    word = match["units"].casefold()
    return str(words["units"][words["plurals"].get(word, word)])


def _length(match: re.Match[str]) -> str | None:
    if match["count"].casefold() in {"a", "an", "one"} and match["units"].casefold() in {"second", "quarter"}:
        return None  # "a second man", "a quarter of"
    count, unit = _count(match["count"]), _unit(match)
    if unit == "2W":
        count, unit = (count * 2 if isinstance(count, (int, float)) else count), "W"
    return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"


def _read_ago(match: re.Match[str], context: Context) -> str | None:
    count, unit = _count(match["count"]), _unit(match)
    back = match["way"].casefold() in {"ago", "earlier"}
    if isinstance(count, str) or unit.startswith("T"):
        return "PAST_REF" if back else "FUTURE_REF"
    whole, unit = (int(count * 2), "W") if unit == "2W" else (int(count), unit)
    return shift(context.anchor, _as_unit(unit), -whole if back else whole)


def _as_unit(letter: str) -> Unit:
    known: dict[str, Unit] = {"D": "D", "W": "W", "M": "M", "Q": "Q", "Y": "Y", "DE": "DE", "CE": "CE"}
    return known[letter]


def _read_relative(match: re.Match[str], context: Context) -> str | None:
    edge = _edge(match)
    step = -1 if edge in _PAST else 1 if edge in _FUTURE else 0
    if match.groupdict().get("season"):
        return f"{shift(context.anchor, 'Y', step if edge != 'past' else -1)}-{_word(match, 'season', 'seasons')}"
    word = match["unit"].casefold()
    if word == "weekend":
        return f"{shift(context.anchor, 'W', step)}-WE"
    if word in {"night", "morning"}:
        return shift(None, "D", 0) + "T" + str(load_tables("calendar")["parts"][word])
    letter = str(load_tables("calendar")["units"][word])
    if letter.startswith("T") or letter == "2W":
        return None
    if edge in {"following", "previous", "same", "that"}:
        return shift(None, _as_unit(letter), step)  # counted from a time in the text, not from the article's day
    return shift(context.anchor, _as_unit(letter), step)


def _read_quarter(match: re.Match[str], context: Context) -> str | None:
    ordinal = (match["ordinal"] or match["number"] or "").casefold()
    number = {"first": 1, "second": 2, "third": 3, "fourth": 4}.get(ordinal) or int(re.sub(r"\D", "", ordinal) or 0)
    letter = "H" if (match["period"] or "").casefold() == "half" else "Q"
    if not number or (letter == "H" and number > 2):  # noqa: PLR2004
        return None
    return f"{match['year'] or shift(context.anchor, 'Y', 0)}-{letter}{number}"


def _read_decade(match: re.Match[str], context: Context) -> str | None:
    if match["decade"]:
        return str(match["decade"])[:3]
    return f"19{match['short']}" if context.anchor is None or match["short"] > "2" else f"20{match['short']}"


def _read_set(match: re.Match[str], _: Context) -> str | None:
    if match["units"]:
        count, unit = _count(match["count"] or "a"), _unit(match)
        return f"PT{count}{unit[1]}" if unit.startswith("T") else f"P{count}{unit}"
    return f"XXXX-XX-XXT{_word(match, 'part', 'parts')}" if match["part"] else "XXXX-WXX-WE"
