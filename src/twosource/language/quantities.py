"""Quantities: numbers with what they count or measure.

Dates, years, clock times and ordinals are no quantities; a duration is one ("17 months"). The parts
that are told apart (value, unit, approximation, range) are those of CQE (Almasian et al. 2023).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.numerals import Numeral, find_numerals
from twosource.language.quantities_units import Measured, find_currency_before, find_unit_after
from twosource.language.times import find_times
from twosource.model.mention import Quantity
from twosource.model.span import Span

_RANGE = re.compile(r"\s?(?:-|–|—|\sto\s|\sand\s)\s?[$€£¥]?$")
_LOOK_BACK = 24
_NO_COUNT = re.compile(r"^\s(?:of|another|or|more|side|day|time|way|thing)\b|^[-/]\w*(?:on|off|to)-|^(?:st|nd|rd|th)\b|['’]s\b")
_LABEL = re.compile(r"(?:\bno\.?|\bnumber|\bpage|\bchapter|\bsection|\barticle|\broute|\bhighway|\bflight|#|[A-Za-z]-|\bCovid-)\s?$", re.IGNORECASE)


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none inside another."""
    dated = [time.span for time in find_times(text, None) if time.type in {"DATE", "TIME", "SET"}]
    numerals = [numeral for numeral in _outside(find_numerals(text), dated) if _counts(text, numeral)]
    found: list[Quantity] = []
    position = 0
    while position < len(numerals):
        first = numerals[position]
        second = numerals[position + 1] if position + 1 < len(numerals) else None
        if second is not None and _is_range(text, first, second):
            found.append(_make(text, first, second))
            position += 2
        else:
            found.append(_make(text, first, None))
            position += 1
    return tuple(found)


def _outside(numerals: object, dated: Sequence[Span]) -> list[Numeral]:
    kept, place = [], 0
    for numeral in numerals:  # type: ignore[attr-defined]
        while place < len(dated) and dated[place].end <= numeral.span.start:
            place += 1
        if place == len(dated) or not dated[place].overlaps(numeral.span):
            kept.append(numeral)
    return kept


def _counts(text: str, numeral: Numeral) -> bool:
    """Tell whether the number counts something, and is no label, ordinal or pronoun."""
    after = text[numeral.span.end : numeral.span.end + 16]
    before = text[max(0, numeral.span.start - 12) : numeral.span.start]
    if not numeral.in_words:
        return _LABEL.search(before) is None and re.match(r"(?:st|nd|rd|th)\b|\.\d|[A-Za-z]", after) is None
    if numeral.value == 1:
        return re.match(r"[\s-][a-z]", after) is not None and _NO_COUNT.match(after) is None and " one " not in f" {before[-4:]}"
    return True


def _is_range(text: str, first: Numeral, second: Numeral) -> bool:
    between = text[first.span.end : second.span.start]
    if len(between) > 16 or first.vague or second.vague:  # noqa: PLR2004 (a unit and "to" fit in)
        return False
    measured = find_unit_after(text, first.span.end, 0)
    if measured is not None and measured.span.end <= second.span.start:
        between = text[measured.span.end : second.span.start]
    if _RANGE.fullmatch(between) is None:
        return False
    before = text[max(0, first.span.start - 10) : first.span.start]
    if " and " in between and not re.search(r"\bbetween\s\S?$", before, re.IGNORECASE):
        return False
    return (re.search(r"\bfrom\s\S?$", before, re.IGNORECASE) is None and first.value < second.value) or "and" in between


def _make(text: str, first: Numeral, second: Numeral | None) -> Quantity:
    last = second or first
    start, about = _find_start(text, first)
    currency = find_currency_before(text, first.span.start)
    after = find_unit_after(text, last.span.end, last.value)
    measured: Measured | None = currency or after
    if currency is not None:
        start = min(start, currency.span.start)
        start, early = _widen(text, start)
        about = about or early
    end = after.span.end if after is not None and currency is None else last.span.end
    value, high = _scale(first, second)
    return Quantity(
        span=Span(start, end), value=value, unit=measured.unit if measured else "", about=about or first.vague, high=high
    )


def _scale(first: Numeral, second: Numeral | None) -> tuple[float, float | None]:
    if second is None:
        return first.value, first.value * 10 if first.vague else None  # "hundreds" are fewer than a thousand
    thousand = 1000
    if second.value >= thousand * thousand and first.value < thousand:  # "5 to 6 million"
        factor = 10 ** (3 * ((len(str(int(second.value))) - 1) // 3))
        return first.value * factor, second.value
    return first.value, second.value


def _find_start(text: str, numeral: Numeral) -> tuple[int, bool]:
    return _widen(text, numeral.span.start)


def _widen(text: str, start: int) -> tuple[int, bool]:
    """Return where the words of approximation before ``start`` begin, and whether there are any."""
    match = _approximate().search(text, max(0, start - _LOOK_BACK), start)
    return (match.start(), True) if match else (start, False)


@cache
def _approximate() -> re.Pattern[str]:
    words = sorted(load_tables("units")["approximate"]["before"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s?(?:an?\s)?$", re.IGNORECASE)
