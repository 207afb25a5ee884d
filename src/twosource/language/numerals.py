"""Numbers written in digits or in words, as one value each."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any

from twosource.language.lexicon import load_tables
from twosource.model.span import Span

_DIGITS = (
    r"(?<![\w.,/:])[-−]?(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+\.\d+|\d+|\.\d+)(?P<fraction>\s?[½¼¾⅓⅔]|\s\d/\d(?![\d/]))?"
    r"(?![\d:/]|[.,]\d)|(?<!\w)[½¼¾⅓⅔]"
)
_SPACE = r"(?:\s|-|\s?\N{NO-BREAK SPACE})"
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HUNDRED = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``span``; ``vague`` is a bare plural magnitude ("millions", "dozens")."""

    span: Span
    value: float
    in_words: bool
    vague: bool = False


def find_numerals(text: str) -> Iterator[Numeral]:
    """Yield the numbers of ``text`` in order, with the magnitude that follows ("3.2 million" is one number)."""
    for match in _pattern().finditer(text):
        yield _read(match)


@cache
def _pattern() -> re.Pattern[str]:
    table = load_tables("numbers")
    word = "|".join(sorted(table["words"], key=len, reverse=True))
    magnitude = "|".join(sorted(table["magnitudes"], key=len, reverse=True))
    short = "|".join(sorted(table["attached"], key=len, reverse=True))
    plural = "|".join(sorted(table["plurals"], key=len, reverse=True))
    unit = rf"(?:{word}|{magnitude})"
    words = rf"(?:half\sa\s(?:{magnitude})|(?:an?\s(?={magnitude}))?{unit}(?:(?:{_SPACE}and\s|{_SPACE}){unit})*)"
    return re.compile(
        rf"(?:(?P<vague>(?:tens\sof\s|hundreds\sof\s|dozens\sof\s)?(?:{plural}))(?!\w)"
        rf"|(?:{_DIGITS})(?:{_SPACE}?(?P<magnitude>{magnitude})s?(?!\w)|(?P<attached>{short})(?!\w))?"
        rf"|(?<![\w-])(?P<words>{words})(?!\w|-year|-time))",
        re.IGNORECASE,
    )


def _read(match: re.Match[str]) -> Numeral:
    table = load_tables("numbers")
    span = Span(match.start(), match.end())
    if match["vague"]:
        value = 1.0
        for word in match["vague"].casefold().split(" of "):
            value *= table["plurals"][word]
        return Numeral(span=span, value=value, in_words=True, vague=True)
    if match["words"]:
        return Numeral(span=span, value=_value_of_words(match["words"], table), in_words=True)
    return Numeral(span=span, value=_value_of_digits(match, table), in_words=False)


def _value_of_digits(match: re.Match[str], table: dict[str, Any]) -> float:
    digits, fraction = match["digits"], (match["fraction"] or "").strip()
    value = float(digits.replace(",", "")) if digits else _FRACTIONS[match.group()[0]]
    if "/" in fraction:
        above, below = fraction.split("/")
        value += int(above) / int(below) if int(below) else 0.0
    elif fraction:
        value += _FRACTIONS[fraction]
    if match.group()[0] in "-−":
        value = -value
    if match["magnitude"]:
        value *= table["magnitudes"][match["magnitude"].casefold()]
    if match["attached"]:
        value *= table["attached"][match["attached"].casefold()]
    return value


def _value_of_words(words: str, table: dict[str, Any]) -> float:
    parts = [part for part in re.split(r"[\s-]+", words.casefold()) if part not in {"and", "a", "an"}]
    if parts[0] == "half" and len(parts) > 1:
        return float(table["magnitudes"][parts[1]]) / 2
    total, group = 0.0, 0.0
    for part in parts:
        if part in table["words"]:
            group += table["words"][part]
            continue
        factor = table["magnitudes"][part]
        if factor <= _HUNDRED:
            group = (group or 1) * factor
        else:
            total += (group or 1) * factor
            group = 0.0
    return total + group
