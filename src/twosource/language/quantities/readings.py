"""One number with its unit, before it is told whether it begins a range."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from twosource.language.numerals import Numeral
from twosource.language.quantities.currencies import find_currency_before
from twosource.language.quantities.dates import is_dated, is_year
from twosource.language.quantities.measured import Measured
from twosource.language.quantities.nouns import find_counted, find_whole
from twosource.language.quantities.refused import goes_on, is_age, is_label, is_name, is_of_many, is_pronoun, is_stuck
from twosource.language.quantities.units import add_rate, find_unit_after, strip_measure
from twosource.model.mention import Bound
from twosource.model.span import Span

_VAGUE_AFTER = re.compile(
    r"(?P<least>\s(?:or\smore|plus)\b|\+(?!\w)|-plus\b)|(?P<most>\sor\s(?:less|fewer)\b)|\sor\sso\b|-odd\b"
)
_MAGNITUDE = re.compile(r"\bmagnitude(?:\sof)?[\s-]$", re.IGNORECASE)
_SUFFIX = re.compile(r"\s?(T|[mM])(?!\w)(?!\s(?:wide|long|high))")  # "$2.1T", "$5 m"
_SUFFIXES = {"T": 1e12, "m": 1e6, "M": 1e6}
_AFTER_SIGN = re.compile(r"\s?US(?:D)?(?![\w.])|\sU\.S\.|\s?sterling")
_SCORED = re.compile(r"\d[-–]$")
_OF_ONE = re.compile(r"\s(?:of\s)?(?:an?|one)(?=\s)(?:\sUS(?=\s))?")
SHARE = "share"
_LEAST = {"KRW": 50}  # "the two won medals"
_VAGUE_STARTS = frozenset(" +-")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A number, what it measures ("" when nothing is named) and the stretch from its currency to its unit.

    ``measures`` is true for a unit or currency, false for a noun that is counted.
    """

    numeral: Numeral
    unit: str
    start: int
    end: int
    about: bool
    bound: Bound | None = None
    measures: bool = False


def read_number(text: str, numeral: Numeral, limit: int) -> Reading | None:
    """Return the number with its unit, None when it counts and measures nothing.

    What stands before ``limit`` belongs to another quantity.
    """
    start, end = numeral.span.start, numeral.span.end
    currency = None if numeral.in_words else find_currency_before(text, start)
    if currency is not None and currency.span.start >= limit:
        return _read_money(text, numeral, currency)
    if is_dated(text, numeral):
        return None
    vague = _VAGUE_AFTER.match(text, end) if text[end : end + 1] in _VAGUE_STARTS else None
    after = _find_after(text, numeral, vague.end() if vague else end)
    if not _counts(text, numeral, after):
        return None
    if after is not None and after.factor > 1:
        numeral = _multiply(numeral, after.factor, end)
    unit = after.unit if after else _unit_before(text, numeral)
    measures = after is not None and not after.noun
    stop = after.span.end if after else vague.end() if vague else end
    return Reading(
        numeral=numeral,
        unit=unit,
        start=start,
        end=stop,
        about=vague is not None,
        bound=_bound(vague),
        measures=measures,
    )


def _multiply(numeral: Numeral, factor: float, end: int) -> Numeral:
    return replace(numeral, span=Span(numeral.span.start, end), value=numeral.value * factor)


def _bound(vague: re.Match[str] | None) -> Bound | None:
    """Return what "or more", "+" and "or less" after a number make of it."""
    if vague is None:
        return None
    return "least" if vague["least"] else "most" if vague["most"] else None


def _unit_before(text: str, numeral: Numeral) -> str:
    start = numeral.span.start
    if _MAGNITUDE.search(text, max(0, start - len("magnitude of ")), start):
        return "magnitude"
    return "year of age" if is_age(text, numeral) else ""


def _read_money(text: str, numeral: Numeral, currency: Measured) -> Reading:
    suffix = _SUFFIX.match(text, numeral.span.end)
    if suffix is not None:
        numeral = _multiply(numeral, _SUFFIXES[suffix[1]], suffix.end())
    end = numeral.span.end
    vague = _VAGUE_AFTER.match(text, end)
    more = _AFTER_SIGN.match(text, end)
    end = vague.end() if vague else more.end() if more and currency.unit in {"USD", "GBP"} else end
    unit, end = add_rate(text, end, currency.unit)
    return Reading(
        numeral=numeral,
        unit=unit,
        start=currency.span.start,
        end=end,
        about=vague is not None,
        bound=_bound(vague),
        measures=True,
    )


def _find_after(text: str, numeral: Numeral, end: int) -> Measured | None:
    if numeral.part:
        return _find_whole(text, end)
    if numeral.vague and text.startswith(" of ", end):  # "hundreds of miles"
        end += len(" of")
    unit = find_unit_after(text, end)
    if unit is not None and numeral.value >= _LEAST.get(unit.unit, numeral.value):
        return unit
    if numeral.value == 1 and _SCORED.search(text, max(0, numeral.span.start - 2), numeral.span.start):
        return None  # "a 2-1 win"
    noun = find_counted(text, end, numeral.value)
    if noun is None:
        return None
    name, stop = add_rate(text, noun.span.end, strip_measure(noun.unit))
    return Measured(span=Span(noun.span.start, stop), unit=name, noun=True)


def _find_whole(text: str, end: int) -> Measured | None:
    """Return what a part is taken of: a measure ("half a mile", "1/16 of a pint"), or the share of something."""
    article = _OF_ONE.match(text, end)
    unit = find_unit_after(text, article.end() if article else end)
    if unit is not None:
        return unit
    whole = find_whole(text, end)
    if whole is None:
        return Measured(span=Span(end, end), unit=SHARE, noun=True)
    return Measured(span=whole.span, unit=f"{SHARE} of {whole.unit}", noun=True)


def _counts(text: str, numeral: Numeral, after: Measured | None) -> bool:
    if numeral.vague or numeral.part:
        return True
    if numeral.in_words:
        if is_name(text, numeral) or (numeral.value == 0 and text[numeral.span.end : numeral.span.end + 1] == "-"):
            return False  # "zero-tolerance" counts nothing
        return numeral.value != 1 or (
            (after is not None or is_of_many(text, numeral)) and not is_pronoun(text, numeral)
        )
    if after is None or after.noun:
        apart = after is not None or not goes_on(text, numeral)
        return apart and not is_year(text, numeral) and not is_label(text, numeral, counts=after is not None)
    return not is_stuck(text, numeral.span.start) and not (text[after.span.start].isupper() and is_year(text, numeral))
