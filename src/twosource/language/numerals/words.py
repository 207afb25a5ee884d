"""Numbers in words: "two hundred and fifty", "half a million", "tens of thousands", "two-thirds"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.numerals.numeral import Numeral
from twosource.language.numerals.parts import read_part, take_part
from twosource.model.span import Span

_WORD = re.compile(r"([a-z]+?)(?=fold(?!\w)|(?!\w))", re.IGNORECASE)
_NEXT = re.compile(r"[\s-](and[\s-])?([a-z]+)(?!\w)", re.IGNORECASE)
_AND_A_PART = re.compile(r"[\s-]and[\s-]a[\s-](half|quarter|third)(?!\w)", re.IGNORECASE)
_OF = re.compile(r"\sof\s(hundreds|thousands|millions|billions|trillions)(?!\w)", re.IGNORECASE)
_FEW = re.compile(r"(?<!\w)(?:several|(?:a\s)?few|many)\s$", re.IGNORECASE)
_ARTICLE = re.compile(r"(?<!\w)an?\s$", re.IGNORECASE)
_COUPLE = re.compile(r"(?<!\w)a\scouple(?:\sof)?\s$", re.IGNORECASE)
_LOOK_BACK = 14  # characters of the words before a magnitude
_TEN, _TWENTY, _HUNDRED = 10, 20, 100


@dataclass(frozen=True, slots=True, kw_only=True)
class _Word:
    value: float
    multiplies: bool  # "dozen" multiplies what stands before it, "twelve" does not


def read_words(text: str, start: int) -> Numeral | None:
    """Return the number whose first word is at ``start``; None when the words stand for no number."""
    match = _WORD.match(text, start)
    if match is None or (start and text[start - 1] in "-_" and text[start - 2 : start - 1].isalnum()):
        return None
    word = match[1].casefold()
    plurals = load_tables("numbers")["plurals"]
    if word in plurals:
        return _read_plural(text, match, float(plurals[word]))
    if word in load_tables("numbers")["parts"]:
        return read_part(text, match)
    return _read_sum(text, match)


def _read_plural(text: str, match: re.Match[str], value: float) -> Numeral:
    of = _OF.match(text, match.end())
    if of is not None:
        value *= load_tables("numbers")["plurals"][of[1].casefold()]
    return Numeral(span=Span(match.start(), of.end() if of else match.end()), value=value, in_words=True, vague=True)


def _read_sum(text: str, match: re.Match[str]) -> Numeral | None:
    words, end = _collect(text, match)
    part = take_part(text, end, words[0].value) if len(words) == 1 else None
    if part is not None:
        return Numeral(span=Span(match.start(), part[1]), value=part[0], in_words=True, part=True)
    if not words[0].multiplies:
        return Numeral(span=Span(match.start(), end), value=_add(words), in_words=True)
    before = _look_back(text, match.start())
    if before is None and text[end : end + 1] == "-":
        return None  # "million-dollar" names no number
    start = before.start() if before else match.start()
    few = before is not None and before.re is _FEW
    factor = 2 if before is not None and before.re is _COUPLE else 1
    return Numeral(span=Span(start, end), value=factor * _add(words), in_words=True, vague=few)


def _collect(text: str, match: re.Match[str]) -> tuple[list[_Word], int]:
    """Return the words that make one number, and where the last one ends."""
    known = _words()
    words, end = [known[match[1].casefold()]], match.end()
    while following := _NEXT.match(text, end):
        word = known.get(following[2].casefold())
        if word is None or not _goes_on(words[-1], word, joined=following[1] is not None):
            half = _AND_A_PART.match(text, end) if following[1] else None
            if half is None:
                break
            following = half
            word = _Word(value=1 / load_tables("numbers")["parts"][half[1].casefold()], multiplies=False)
        words.append(word)
        end = following.end()
    return words, end


def _goes_on(last: _Word, word: _Word, *, joined: bool) -> bool:
    """Tell whether a number word goes on a number: "twenty" + "one", "hundred" + "and" + "fifty", "two" + "million"."""
    if word.multiplies:
        return not joined and (not last.multiplies or word.value > last.value)
    if last.multiplies:
        return last.value >= _HUNDRED and word.value > 0
    return not joined and last.value >= _TWENTY and 0 < word.value < _TEN


def _add(words: list[_Word]) -> float:
    total = group = 0.0
    for word in words:
        if not word.multiplies:
            group += word.value
        elif word.value <= _HUNDRED:
            group = (group or 1) * word.value
        else:
            total += (group or 1) * word.value
            group = 0.0
    return total + group


def _look_back(text: str, start: int) -> re.Match[str] | None:
    """Return the words that go with a magnitude: "a hundred", "several hundred", "a couple of hundred"."""
    for pattern in (_FEW, _COUPLE, _ARTICLE):
        found = pattern.search(text, max(0, start - _LOOK_BACK), start)
        if found is not None:
            return found
    return None


@cache
def _words() -> dict[str, _Word]:
    tables = load_tables("numbers")
    small = {word: _Word(value=value, multiplies=False) for word, value in tables["words"].items()}
    return small | {word: _Word(value=value, multiplies=True) for word, value in tables["magnitudes"].items()}
