"""Numbers that belong to a date or a time of day: "3 May", "Sept. 20-24", "in 2019", "9 p.m."."""

from __future__ import annotations

import re

from twosource.language.numerals import Numeral

_MONTHS = (
    r"(?:(?:Jan(?:uary)?|Feb(?:ruary)?|Apr(?:il)?|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?"
    r"|Dec(?:ember)?|jan|feb|apr|jun|jul|aug|sept?|oct|nov|dec|january|february|april|june|july|august|september"
    r"|october|november|december|May|MAY|Mar(?:ch)?)(?![^\W\d_]))"
)
_DAY_AFTER_MONTH = re.compile(rf"(?<!\w){_MONTHS}\.?\s(?:\d{{1,2}}(?:\s?[-–,&]\s?|\s(?:and|to|or|through)\s)){{0,4}}$")
_ERA_BEFORE = re.compile(r"(?<!\w)A\.?D\.?\s$")
_MONTH_AFTER = re.compile(rf"(?:\s?[-–,&]\s?\d{{1,2}}|\s(?:and|to|or)\s\d{{1,2}}){{0,4}}[\s-](?:of\s)?{_MONTHS}")
_CLOCK = re.compile(
    r"(?:\.\d\d)?(?:\s?[-–]\s?\d{1,2})?\s?(?:[ap]\.\s?m(?:\.|\b)|[ap]m\b|o['’]?clock\b|h(?:rs)?\s(?:GMT|local)|[A-Z]{0,3}(?:GMT|UTC)\b"
    r"|(?:BST|EST|EDT|PST|PDT|ET|PT|CET|IST)\b)",
    re.IGNORECASE,
)
_ERA = re.compile(r"\s?(?:BCE?|CE|AD|A\.D\.|B\.C\.)(?!\w)")
_FIRST_YEAR, _LAST_YEAR, _LAST_DAY = 1600, 2200, 31
_NOT_A_YEAR = re.compile(
    r"(?:about|some|nearly|almost|around|roughly|approximately|than|over|least|under|most|average\sof|estimated)\s$",
    re.IGNORECASE,
)
_LONGEST = 28  # characters of a month and the days after it
_APOSTROPHE = re.compile(r"(?<!\w)['’‘]$")


def is_dated(text: str, numeral: Numeral) -> bool:
    """Tell whether a number is a day of a month, a time of day, or a year that is marked as one."""
    start, end = numeral.span.start, numeral.span.end
    follower = text[end : end + 1]
    if follower in _CLOCK_STARTS and _CLOCK.match(text, end):
        return True
    if numeral.in_words:
        return False
    if (numeral.value <= _LAST_DAY and _is_day(text, start, end)) or _is_short_year(text, start, end):
        return True
    after = follower == " " and _ERA.match(text, end) is not None
    return after or _ERA_BEFORE.search(text, max(0, start - 6), start) is not None


_CLOCK_STARTS = frozenset(" .apAP-–oOhBEPCIGU")


def _is_day(text: str, start: int, end: int) -> bool:
    if _MONTH_AFTER.match(text, end):
        return True
    return _DAY_AFTER_MONTH.search(text, max(0, start - _LONGEST), start) is not None


def _is_short_year(text: str, start: int, end: int) -> bool:
    """Tell whether two digits stand after an apostrophe, as in "the spring of ’98"."""
    return end - start == len("98") and _APOSTROPHE.search(text, max(0, start - 2), start) is not None


def is_year(text: str, numeral: Numeral) -> bool:
    """Tell whether a number has the form of a year, and no word before it says that it is a rough count."""
    start, end = numeral.span.start, numeral.span.end
    if end - start != len("2000") or not _FIRST_YEAR <= numeral.value < _LAST_YEAR or not text[start:end].isdigit():
        return False
    return _NOT_A_YEAR.search(text, max(0, start - 16), start) is None
