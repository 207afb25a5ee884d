"""Parts of a whole in words: "two-thirds", "a third of", "half the", "half a million"."""

from __future__ import annotations

import re

from twosource.language.lexicon import load_tables
from twosource.language.numerals.numeral import Numeral
from twosource.model.span import Span

_PART = re.compile(
    r"[\s-](half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|sevenths?|eighths?|ninths?|tenths?)(?!\w)",
    re.IGNORECASE,
)
_MAGNITUDE = re.compile(r"\s(?:of\s)?(?:an?\s)?(dozen|hundred|thousand|million|billion|trillion)(?!\w)", re.IGNORECASE)
_OF = re.compile(r"\sof(?!\w)", re.IGNORECASE)
_HALVED = re.compile(
    r"\s(?:(?:of\s|the\s|all\s|its\s|their\s|his\s|her\s|our\s|my\s|your\s)(?!\s)"
    r"|an?\s(?=hour|day|week|month|year|century|decade|mile|kilomet|met|inch|foot|pound|ton|acre|point|percent|per\s))",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?<!\w)an?[\s-]$", re.IGNORECASE)
_NAMED = re.compile(
    r"(?<!\w)(?:first|second|the|this|last|other|final|each|either|latter|better|opening|early|late|top|bottom|"
    r"front|back|rear|left|right|upper|lower|northern|southern|eastern|western|next|previous)[\s-]$",
    re.IGNORECASE,
)
_LONGEST = 10  # letters of the words before a half that make it one of two


def take_part(text: str, end: int, above: float) -> tuple[float, int] | None:
    """Return the value of the part that ``above`` counts, and its end: 2/3 for "thirds" after "two"."""
    match = _PART.match(text, end)
    if match is None:
        return None
    word = match[1].casefold()
    below = load_tables("numbers")["parts"][word]
    if not 0 < above < below or (above == 1) == (word.endswith("s")) or below == above * 2 > 2:  # noqa: PLR2004
        return None  # "two quarters" are half a year
    return above / below, match.end()


def read_part(text: str, match: re.Match[str]) -> Numeral | None:
    """Return the part that a word without a number names: "a third of", "half the", "half a million"."""
    word, start = match[1].casefold(), match.start()
    if word.endswith("s"):
        return None
    value = 1 / load_tables("numbers")["parts"][word]
    if _NAMED.search(text, max(0, start - _LONGEST), start):
        return None  # "the second half of the year"
    one = _ONE.search(text, max(0, start - 3), start)
    if word in {"half", "quarter"} and (size := _MAGNITUDE.match(text, match.end())):
        value *= load_tables("numbers")["magnitudes"][size[1].casefold()]
        return Numeral(span=Span(start, size.end()), value=value, in_words=True)
    halved = _HALVED.match(text, match.end()) if word == "half" else None
    if halved is None and not (one and _OF.match(text, match.end())):
        return None
    first = one.start() if one else start
    return Numeral(span=Span(first, match.end()), value=value, in_words=True, part=True)
