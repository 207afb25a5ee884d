"""Quantities: numbers with what they count or measure.

Dates, years, clock times and ordinals are no quantities; a duration is one ("17 months"). The parts
that are told apart (value, unit, approximation, range) are those of CQE (Almasian et al. 2023).
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.numerals import Numeral, find_numerals
from twosource.language.quantities.refused import counts, is_age
from twosource.language.quantities.units import Measured, find_currency_before, find_unit_after
from twosource.language.times import find_times
from twosource.model.mention import Quantity
from twosource.model.span import Span

_RANGE = re.compile(r"\s?(?P<dash>-|–|—|to-|\bto\b|\band\b|\bor\b)\s?(?:[A-Z]{0,3}[$€£¥₹])?\s?")
_BETWEEN = re.compile(r"\bbetween\s[^\w\s]?$", re.IGNORECASE)
_CHANGE = re.compile(
    r"(?<!range)(?<!ranged)(?<!ranges)(?<!ranging)(?<!priced)(?<!anywhere)\sfrom\s[^\w\s]?$", re.IGNORECASE
)
_NEXT = re.compile(r"(?:\sto\s|\sand\s|\sor\s|-|–)[$€£]?\d[\d.,]*\d?(?:\s(?:million|billion|thousand))?")
_VAGUE_AFTER = re.compile(r"\s(?:or\sso|or\smore|or\sless|or\sfewer)\b|\+(?!\w)|-odd\b|-plus\b")
_LOOK_BACK = 24
_LONGEST_LINK = 24  # characters between the ends of a range, a unit among them
_THOUSAND, _MILLION = 1e3, 1e6


def find_quantities(text: str) -> tuple[Quantity, ...]:
    """Return the quantities of ``text`` in order, none inside another."""
    dated = [time.span for time in find_times(text, None) if time.type != "DURATION"]
    numerals = [numeral for numeral in _outside(find_numerals(text), dated) if counts(text, numeral)]
    found: list[Quantity] = []
    position = limit = 0
    while position < len(numerals):
        pair = numerals[position : position + 2]
        if len(pair) > 1 and _is_score(text, *pair):
            position += 2
            continue
        is_range = len(pair) > 1 and _is_range(text, *pair)
        position += 2 if is_range else 1
        if pair[0].span.start < limit:
            continue  # "two tens": the second word is what the first one counts
        found.append(_make(text, pair[0], pair[1] if is_range else None, limit))
        limit = found[-1].span.end
    return tuple(found)


def _outside(numerals: Iterable[Numeral], dated: Sequence[Span]) -> list[Numeral]:
    kept, place = [], 0
    for numeral in numerals:
        while place < len(dated) and dated[place].end <= numeral.span.start:
            place += 1
        if place == len(dated) or not dated[place].overlaps(numeral.span):
            kept.append(numeral)
    return kept


def _is_range(text: str, first: Numeral, second: Numeral) -> bool:
    link = _link(text, first, second)
    if link is None or first.vague or second.vague:
        return False
    before = text[max(0, first.span.start - 16) : first.span.start]
    if link == "and":
        return _BETWEEN.search(before) is not None
    if link == "or":
        return second.value == first.value + 1  # "three or four"
    if link == "to" and _CHANGE.search(before):
        return False
    low, high = _scale(first, second)
    return high is not None and low < high and _units_agree(text, first, second)


def _is_score(text: str, first: Numeral, second: Numeral) -> bool:
    """Tell whether a dash stands between two numbers without a unit: "3-2", "555-1234"."""
    bare = _unit_of(text, first) is None and _unit_of(text, second) is None
    return bare and text[first.span.end : second.span.start] in {"-", "–"}


def _units_agree(text: str, first: Numeral, second: Numeral) -> bool:
    left, right = _unit_of(text, first), _unit_of(text, second)
    return left is None or right is None or left.unit == right.unit


def _unit_of(text: str, numeral: Numeral) -> Measured | None:
    return find_currency_before(text, numeral.span.start) or find_unit_after(text, numeral.span.end, 0)


def _link(text: str, first: Numeral, second: Numeral) -> str | None:
    """Return the word or dash between the ends of a range, None when something else stands there."""
    start = first.span.end
    if second.span.start - start > _LONGEST_LINK:
        return None
    match = _RANGE.fullmatch(text, start, second.span.start)
    unit = None if match else find_unit_after(text, start, 0)
    if unit is not None and unit.span.end < second.span.start:
        match = _RANGE.fullmatch(text, unit.span.end, second.span.start)
    return match["dash"].strip("-") or "-" if match else None


def _make(text: str, first: Numeral, second: Numeral | None, limit: int) -> Quantity:
    last = second or first
    currency = find_currency_before(text, first.span.start)
    if currency is not None and currency.span.start < limit:
        currency = None  # "10 $ 30 $": the sign belongs to the number before it
    vague = _VAGUE_AFTER.match(text, last.span.end)
    place = vague.end() if vague else last.span.end
    of = " of" if last.vague and text.startswith(" of ", place) else ""  # "hundreds of miles"
    after = None if currency else find_unit_after(text, place + len(of), last.value)
    start, about = _widen(text, currency.span.start if currency else first.span.start, limit)
    value, high = _scale(first, second)
    return Quantity(
        span=Span(start, after.span.end if after else place),
        value=value,
        unit=_name_unit(text, last, currency or after),
        about=about or first.vague or vague is not None,
        high=high,
    )


def _name_unit(text: str, numeral: Numeral, measured: Measured | None) -> str:
    if measured is not None:
        return measured.unit
    return "year" if is_age(text, numeral) else _shared_unit(text, numeral)


def _shared_unit(text: str, numeral: Numeral) -> str:
    """Return the unit that a number shares with the next one: "from 5 to 7 percent"."""
    match = _NEXT.match(text, numeral.span.end, numeral.span.end + _LONGEST_LINK)
    unit = find_unit_after(text, match.end(), 0) if match else None
    return unit.unit if unit else ""


def _scale(first: Numeral, second: Numeral | None) -> tuple[float, float | None]:
    if second is None:
        return first.value, first.value * 10 if first.vague else None  # "hundreds" are fewer than a thousand
    if second.value >= _MILLION and first.value < _THOUSAND:  # "5 to 6 million"
        factor = 10 ** (3 * ((len(str(int(second.value))) - 1) // 3))
        return first.value * factor, second.value
    return first.value, second.value


def _widen(text: str, start: int, limit: int) -> tuple[int, bool]:
    """Return where the words of approximation before ``start`` begin, and whether there are any."""
    match = _approximate().search(text, max(limit, start - _LOOK_BACK), start)
    return (match.start(), True) if match else (start, False)


@cache
def _approximate() -> re.Pattern[str]:
    words = sorted(load_tables("units")["approximate"]["before"], key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, words))})\s?(?:an?\s)?$", re.IGNORECASE)
