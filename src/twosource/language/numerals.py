"""Numbers written in digits or in words, as one value each."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache
from typing import Any

from twosource.language.lexicon import load_tables
from twosource.model.span import Span

_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75, "⅓": 1 / 3, "⅔": 2 / 3}
_HUNDRED = 100
# A code or sign of a currency may stand right before the digits; other letters make them part of a word.
_PATTERN = r"""
    (?P<vague> (?<!\w) (?: (?: tens|hundreds|dozens|scores )\sof\s )? (?:<plurals>) (?!\w) )
  | (?: (?<![\w.,/:×^]) | (?<=\b(?-i:[A-Z]{3})) | (?<=\b(?-i:RM)) | (?<=\b(?-i:Rs)) )
    (?P<sign> [-−] | (?<=\bminus\s) | (?<=\bminus-) )?
    (?: (?P<digits> \d{1,3}(?:,\d{3}){1,5}(?:\.\d{1,9})? | \d{1,15}\.\d{1,9} | \d{1,15} | \.\d{1,9} )
        (?P<fraction> \s?[½¼¾⅓⅔] | [\s-]\d/\d(?![\d/]) )?
      | (?P<alone> [½¼¾⅓⅔] ) )
    (?! [\d:/×] | [.,]\d )
    (?: <gap>? (?P<magnitude> <magnitudes>)s? (?!\w) | <not_metre> (?P<attached> <short>) (?!\w) )?
  | (?<![\w-]) (?P<words>
        (?P<half> half|quarter|quarter\sof )\s (?:an?\s)? (?: <magnitudes> )
      | (?: an?\s | <small> <gap> )? <magnitudes> (?: <gap> <magnitudes> )*
        (?: <gap> (?:and\s)? <small> (?: <gap> <magnitudes> )* )*
      | <small> ) (?!\w)
"""
# "2,200m" and "80m high" are metres, "5m" is five million.
_NOT_METRE = r"""(?! m\b (?: (?<=\d{4}m) | (?<=,\d{3}m)
    | \s(?: tall|high|long|wide|deep|away|above|below|race|sprint|hurdles|relay|freestyle|swell|waves? )\b ) )"""
_SMALL = r"(?: (?:<tens>) (?: [\s-] (?:<digits_in_words>) )? | (?:<words>) )"
_GAP = r"(?: \s | - | \N{NO-BREAK SPACE} )"


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
        span = Span(match.start(), match.end())
        if match["vague"]:
            yield Numeral(span=span, value=_value_of_plurals(match["vague"]), in_words=True, vague=True)
        elif match["words"]:
            yield Numeral(span=span, value=_value_of_words(match), in_words=True)
        else:
            yield Numeral(span=span, value=_value_of_digits(match), in_words=False)


@cache
def _pattern() -> re.Pattern[str]:
    table = _numbers()
    tens = [word for word, value in table["words"].items() if value >= 20]  # noqa: PLR2004 (twenty)
    digits = [word for word, value in table["words"].items() if 0 < value < 10]  # noqa: PLR2004
    small = _SMALL.replace("<tens>", _either(tens)).replace("<digits_in_words>", _either(digits))
    source = _PATTERN.replace("<small>", small.replace("<words>", _either(table["words"])))
    for name, words in (("plurals", "plurals"), ("magnitudes", "magnitudes"), ("short", "attached")):
        source = source.replace(f"<{name}>", f"(?:{_either(table[words])})")
    source = source.replace("<gap>", _GAP).replace("<not_metre>", _NOT_METRE)
    return re.compile(source, re.IGNORECASE | re.VERBOSE)


def _numbers() -> dict[str, Any]:
    return load_tables("numbers")


def _either(words: Iterable[str]) -> str:
    return "|".join(sorted(words, key=len, reverse=True))


def _value_of_plurals(words: str) -> float:
    value = 1.0
    for word in re.split(r"\s+of\s+", words.casefold()):
        value *= _numbers()["plurals"][word]
    return value


def _value_of_digits(match: re.Match[str]) -> float:
    # Decimal keeps 16.1 million from becoming 16100000.000000002.
    value = Decimal(match["digits"].replace(",", "")) if match["digits"] else Decimal(_FRACTIONS[match["alone"]])
    value += Decimal(_fraction((match["fraction"] or "").strip(" -")))
    if match["magnitude"]:
        value *= _numbers()["magnitudes"][match["magnitude"].casefold()]
    if match["attached"]:
        value *= _numbers()["attached"][match["attached"].casefold()]
    return float(-value if match["sign"] is not None else value)


def _fraction(written: str) -> float:
    if "/" in written:
        above, below = written.split("/")
        return int(above) / int(below) if int(below) else 0.0
    return _FRACTIONS.get(written.strip(), 0.0)


def _value_of_words(match: re.Match[str]) -> float:
    parts = [part for part in re.split(r"[\s-]+", match["words"].casefold()) if part not in {"and", "a", "an", "of"}]
    if match["half"]:
        return float(_numbers()["magnitudes"][parts[-1]]) / (2 if parts[0] == "half" else 4)
    total, group = 0.0, 0.0
    for part in parts:
        if part in _numbers()["words"]:
            group += _numbers()["words"][part]
            continue
        factor = _numbers()["magnitudes"][part]
        if factor <= _HUNDRED:
            group = (group or 1) * factor
        else:
            total += (group or 1) * factor
            group = 0.0
    return total + group
