"""Numbers that are no quantities: labels, ordinals, scores, "one of them"."""

from __future__ import annotations

import re

from twosource.language.numerals import Numeral
from twosource.language.quantities.units import find_currency_before, find_unit_after

_LABEL = re.compile(
    r"(?:\bno\.?|\bnumber|\bpage|\bchapter|\bsection|\barticle|\broute|\bhighway|\bflight|\broom|\bgame|\blevel|\btype|"
    r"\bcovid|#|[^\W\d]-)\s?$",
    re.IGNORECASE,
)
_NAME_BEFORE = re.compile(r"(?<![.!?]\s)(?<!^)\b[a-z]?[A-Z][\w’'-]*\s$")
_NOT_ONE = re.compile(
    r"(?:\s(?:of|another|or|more|side|day|time|way|thing|by|that|who|which|could|can|is|was|has|had|to|in|at|for|should)\b"
    r"|-(?:on|off|to|sided|time)\b|['’]s\b|[^\s\w-]|$)"
)
_GOES_ON = re.compile(r"[^\W_]|\.\d|/\w|-[^\W\d]")
_DIGIT_BEFORE = re.compile(r"\d\s$")
_DIALLED = re.compile(r"0\d|\d+\s\d{3}")  # telephone numbers
_PRONOUN = re.compile(r"\b(?:no|any|some|every|each|which|this|that|the|another|first|last)\s$", re.IGNORECASE)
_PART = re.compile(r"[\s-](?:half|halves|thirds?|quarters?|fourths?|fifths?|sixths?|eighths?|tenths?)\b", re.IGNORECASE)
_AGE_BEFORE = re.compile(r"\b[A-Z][\w’'-]+,\s$")


def counts(text: str, numeral: Numeral) -> bool:
    """Tell whether the number counts or measures something."""
    end = numeral.span.end
    if numeral.vague:
        return True
    if _PART.match(text, end):
        return False
    if numeral.in_words:
        start = numeral.span.start
        pronoun = _NOT_ONE.match(text, end) or _PRONOUN.search(text, max(0, start - 9), start)
        return numeral.value != 1 or pronoun is None
    return _measures(text, numeral) or not _labels(text, numeral)


def is_age(text: str, numeral: Numeral) -> bool:
    """Tell whether a bare number between commas after a name is an age, as in "Mira Tal, 44, said"."""
    oldest, start = 120, numeral.span.start
    named = _AGE_BEFORE.search(text, max(0, start - 24), start) is not None
    return named and text[numeral.span.end : numeral.span.end + 1] in {",", "."} and 0 < numeral.value <= oldest


def _measures(text: str, numeral: Numeral) -> bool:
    if find_currency_before(text, numeral.span.start) is not None:
        return True
    return find_unit_after(text, numeral.span.end, numeral.value) is not None and not _stuck(text, numeral.span.start)


def _labels(text: str, numeral: Numeral) -> bool:
    """Tell whether the number is a label ("No. 7", "Flight 30", "3rd") or part of a word."""
    start, end = numeral.span.start, numeral.span.end
    if _GOES_ON.match(text, end) or _stuck(text, start):
        return True
    if _DIALLED.match(text, start) or _DIGIT_BEFORE.search(text, max(0, start - 2), start):
        return True
    if _LABEL.search(text, max(0, start - 12), start):
        return True
    return _NAME_BEFORE.search(text, max(0, start - 24), start) is not None


def _stuck(text: str, start: int) -> bool:
    """Tell whether letters stand right before the number, as in "F-16"; "sub-7" and "minus-3" are numbers."""
    if start > 1 and text[start - 1] == "-":
        return text[start - 2].isupper()
    return start > 0 and text[start - 1].isalpha()
