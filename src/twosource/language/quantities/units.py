"""What a number measures or counts: the currency before it, the unit or the noun after it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.model.span import Span

_NOUN_REACH = 3  # words between a number and the noun it counts: "40 heavily armed men"
_WORD = re.compile(r"[\s-]([^\W\d_]+(?:-[^\W\d_]+)*)")
_WINDOW = 80
_SMALL_LETTERS = frozenset(["g", "m", "ha", "mi", "min", "mm", "cm", "ml"])  # symbols that have no capitals


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A unit, currency or counted noun, and where it stands."""

    span: Span
    unit: str


def find_currency_before(text: str, start: int) -> Measured | None:
    """Return the currency whose sign stands right before ``start``."""
    match = _signs().search(text, max(0, start - 8), start)
    if match is None:
        return None
    unit = load_tables("units")["signs"][re.sub(r"\s", "", match["sign"])]
    return Measured(span=Span(match.start(), match.end()), unit=str(unit))


def find_unit_after(text: str, end: int, value: float) -> Measured | None:
    """Return the unit that follows a number, or the noun that it counts, in the singular."""
    table = load_tables("units")
    match = _units().match(text, end, end + _WINDOW)
    if match is None:
        return _find_noun(text, end, value)
    word = re.sub(r"[\s-]+", " ", match["unit"].casefold())
    if match["unit"].isupper() and word in _SMALL_LETTERS:
        return None  # 5G is no weight
    unit = table["units"].get(word) or table["units"].get(word.replace(" ", "-")) or table["currencies"].get(word)
    return Measured(span=Span(match.start("unit"), match.end()), unit=str(unit)) if unit else None


@cache
def _signs() -> re.Pattern[str]:
    signs = sorted(load_tables("units")["signs"], key=len, reverse=True)
    either = "|".join(re.sub(r"(?<=\w)\\\$", r"\\s?\\$", re.escape(sign)) for sign in signs)  # "US $" as well
    return re.compile(rf"(?<![A-Za-z])(?P<sign>{either})\s?$")


@cache
def _units() -> re.Pattern[str]:
    table = load_tables("units")
    words = sorted([*table["units"], *table["currencies"]], key=len, reverse=True)
    either = "|".join(re.escape(word).replace(r"\ ", r"[\s-]") for word in words)
    return re.compile(rf"[\s\N{{NO-BREAK SPACE}}-]?(?P<unit>{either})(?![\w/]|(?<=[€£$])\s?\d)", re.IGNORECASE)


def _find_noun(text: str, end: int, value: float) -> Measured | None:
    nouns = load_tables("nouns")
    stops = nouns["stops"]["words"]
    place = end
    for _ in range(_NOUN_REACH):
        match = _WORD.match(text, place, end + _WINDOW)
        if match is None or match[1].casefold() in stops or match[1][0].isupper():
            break
        word = match[1].casefold()
        if value == 1:
            return None if word.endswith(("ing", "ed")) else _measured(match, word)
        if _is_plural(word):
            return _measured(match, make_singular(word))
        place = match.end()
    return None


def _measured(match: re.Match[str], unit: str) -> Measured:
    return Measured(span=Span(match.start(1), match.end(1)), unit=unit)


def _is_plural(word: str) -> bool:
    shortest = 4
    return word in load_tables("nouns")["plurals"] or (
        len(word) >= shortest and word.endswith("s") and not word.endswith(("ss", "us", "is", "ous"))
    )


def make_singular(word: str) -> str:
    """Return the singular of a folded English noun; a singular stays as it is."""
    known = load_tables("nouns")["plurals"].get(word)
    if known:
        return str(known)
    if not _is_plural(word):
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes")):
        return word[:-2]
    return word[:-1]
