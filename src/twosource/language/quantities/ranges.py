"""Two numbers that make one quantity: "300 to 400", "between 5 and 7", "from 10 to 12", and scores, which make none."""

from __future__ import annotations

import re
from typing import Literal

from twosource.language.lexicon import load_tables
from twosource.language.quantities.hedges import change_words
from twosource.language.quantities.readings import Reading

Pair = Literal["range", "change", "share", "sum", "score"]

_LINK = re.compile(
    r"\s?(?P<word>-to-|-|–|—|to-|\bto\b|\band\b|\bor\b)\s?(?:(?:up\sto|about|around|nearly|over|as\smuch\sas|more\sthan)\s)?"
)
_LOOSE_LINK = re.compile(r"(?:\s(?!to\b)[^\s.;!?]{1,12}){0,2}\sto\s(?:(?:about|around|nearly|over|as\smuch\sas)\s)?")
_FROM = re.compile(
    r"(?<!\w)from(?:\s(?:up\sto|about|around|roughly|over|nearly|under|between|just))?\s[^\w\s]?$", re.IGNORECASE
)
_BETWEEN = re.compile(r"(?<!\w)(?:between|from)\s[^\w\s]?$", re.IGNORECASE)
_SPREAD = re.compile(
    r"(?<!\w)(?:rang(?:e[ds]?|ing)|priced?|var(?:y|ies|ied|ying)|anywhere|sizes?)\s(?:\w+\s)?from\s[^\w\s]?$",
    re.IGNORECASE,
)
_SHARE = re.compile(r"\s(in|of|out\sof)\s(?:every\s)?")
_ROUND = frozenset([10, 100, 1000])
_COINS = frozenset(["cent", "penny"])
_SUM = re.compile(r",?\s(?:and\s)?")
_SENTENCE_END = re.compile(r"[.;!?]\s|¶")
_LOOK_BACK = 48
_LONGEST_LINK = 32
_THOUSAND = 1e3


def pair_up(text: str, first: Reading, second: Reading) -> Pair | None:
    """Tell what two numbers that follow each other are together, None when each stands for itself."""
    if second.start - first.end > _LONGEST_LINK or first.numeral.vague or second.numeral.vague:
        return None
    if second.unit in _COINS and first.measures and len(first.unit) == len("USD") and first.unit.isupper():
        return "sum" if _SUM.fullmatch(text, first.end, second.start) else None  # "five dollars and ten cents"
    return "share" if _is_share(text, first, second) else _join(text, first, second)


def _join(text: str, first: Reading, second: Reading) -> Pair | None:
    link = _LINK.fullmatch(text, first.end, second.start)
    dashed = link is not None and not link["word"].isalpha()
    word = link["word"].strip("-–— ") if link else None
    odds = word == "to" and second.numeral.value == 1 and not second.measures
    if not first.unit and (odds or (dashed and not second.unit)):
        return "score"  # "3-2", "555-1234", "2-to-1", "4 to 1"
    if not _agree(first.unit, second.unit):
        return None
    if word is None or word == "to":
        return _read_to(text, first, second, loose=word is None)
    return "range" if _spans(text, first, second, word) else None


def _is_share(text: str, first: Reading, second: Reading) -> bool:
    """Tell whether two numbers are a share: "nine out of ten", "one in four", "3 in 10"; "one in two days" is none."""
    link = _SHARE.fullmatch(text, first.end, second.start)
    if link is None or first.unit or second.measures or not 0 < first.numeral.value < second.numeral.value:
        return False
    if second.numeral.value in _ROUND or "out" in link[1]:
        return True
    return link[1] == "in" and first.numeral.value == 1


def _agree(first: str, second: str) -> bool:
    return (
        not first
        or not second
        or first == second
        or second.startswith(f"{first} per ")
        or first.startswith(f"{second} per ")
    )


def _spans(text: str, first: Reading, second: Reading, word: str) -> bool:
    low, high = scale(text, first, second)
    if word == "and":
        return _BETWEEN.search(text, max(0, first.start - 12), first.start) is not None and low < high
    if word == "or":
        return high == low + 1 and first.numeral.in_words and second.numeral.in_words  # "three or four"
    return low < high


def _read_to(text: str, first: Reading, second: Reading, *, loose: bool) -> Pair | None:
    """Read "10 to 12": a way from one value to another after a word of change, otherwise a range."""
    before = _SENTENCE_END.split(text[max(0, first.start - _LOOK_BACK) : first.start])[-1]
    low, high = scale(text, first, second)
    after_from = _FROM.search(before)
    if after_from is None:
        named = bool(second.unit) or not first.unit or first.unit.endswith(" of age")
        return "range" if low < high and not loose and named else None
    if loose and not _LOOSE_LINK.fullmatch(text, first.end, second.start):
        return None
    moved = any(word.strip(",(") in change_words() for word in before.casefold().split())
    if low < high and (not moved or _SPREAD.search(before)):
        return "range"
    return "change" if low != high else None


def scale(text: str, first: Reading, second: Reading) -> tuple[float, float]:
    """Return both values, the first one with the magnitude that only the second one has: "5 to 6 million"."""
    low, high = first.numeral.value, second.numeral.value
    if low >= _THOUSAND or high < _THOUSAND or first.numeral.part:
        return low, high
    written = second.numeral.span.of(text).casefold().replace("-", " ").rsplit(maxsplit=1)[-1]
    factor = load_tables("numbers")["magnitudes"].get(written) or _attached(written)
    return (low * factor if factor > 1 and low * factor < high else low), high


def _attached(written: str) -> float:
    letters = written.lstrip("0123456789.,")
    return float(load_tables("numbers")["attached"].get(letters, 1))
