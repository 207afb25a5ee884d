"""The times between which a text was published by what it says: the newest past one, the first one to come."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.cleaning.lines.date_lines import MONTH, MONTHS, iso_day

_YEAR = re.compile(r"(?:19|20)\d\d\b(?![-–]\w|%|\s*(?:km|miles|people|kilomet))", re.IGNORECASE)
_BEFORE_YEAR = tuple(
    re.compile(rf"\b{form}\Z", re.IGNORECASE)
    for form in (
        rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH},?\s+",
        rf"{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+",
        rf"{MONTH},?\s+(?:of\s+)?",
        r"last (?:week|month|year|spring|summer|autumn|fall|winter)(?:['’]s)?\s+",  # "last week's 2022 summit"
        r"(?:in|since|during|after|from|early|late|mid-?|(?:summer|spring|winter|autumn|fall) of)\s+",
    )
)
_LONGEST = 30  # characters of a date before its year
_AHEAD = re.compile(
    r"\b(?:by|until|till|through|before|ahead of|will|would|shall|should|could|can|might|may|must|going to|sometime"
    r"|expect(?:s|ed|ing)?|plan(?:s|ned|ning)?|due|schedul\w+|target\w*|deadline|forecast\w*|project(?:s|ed|ions?)"
    r"|upcoming|coming|next|future|aim(?:s|ed|ing)?|intend\w*|hop(?:e|es|ed|ing)|announc\w+|commit\w*|tour(?:s|ing)?"
    r"|propos\w+|promis\w+|pledg\w+|predict\w*|estimat\w+|agree[ds]?|vow\w*|bid|goal"
    r"|likely|slated|set|to (?:be|run|take|start|begin|end|open|hold|host|expire))\b|['’]ll\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:was|were|had|did|ago|\w{2,}ed|became|began|bought|broke|brought|built|came|fell|felt|found|fought|gave|got"
    r"|grew|held|kept|killed|knew|led|left|lost|made|met|paid|put|ran|read|rose|said|sat|saw|sent|set up|shot|showed"
    r"|sold|spent|spoke|stood|struck|swept|told|took|went|won|wore|wrote|since|been|still)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(
    r"\b(?:will|is to|are to|is due to|are due to|(?:is|are) (?:set|scheduled|expected|planned) to)\b(?! have\b)",
    re.IGNORECASE,
)
_TOLD = re.compile(r"\b(?:was|were|had|would|been|ago|if|unless|(?:19|20)\d\d)\b", re.IGNORECASE)
_MOST = 1000  # dates looked at, the newest first; no article has more
_NEAR = 120  # characters of the sentence on either side of a date in which words say whether it is past
_NEXT_CLAUSE = re.compile(r"\s(?:and|but|while)\s|;")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """A time a text speaks of as past, or as to come, ISO 8601 cut to what is known, and the words that say so."""

    value: str
    words: str


@dataclass(frozen=True, slots=True)
class Dated:
    """A date in a text: its ISO 8601 value, cut to what is known, and its place."""

    value: str
    start: int
    end: int


def find_bound(text: str, dates: Sequence[Dated] | None = None) -> Bound | None:
    """Return the newest time spoken of as past, None when the text names none. ``dates``: its dates (`list_dates`).

    A date counts only where its sentence has a past verb near it and no word that looks ahead ("by
    2030", "plans a festival in May 2031"): a wrong bound takes the trust from a right date, a missed
    one only proves nothing.
    """
    newest = sorted(list_dates(text) if dates is None else dates, key=lambda dated: dated.value, reverse=True)[:_MOST]
    past = next((dated for dated in newest if _is_past(text, dated)), None)
    return Bound(past.value, text[past.start : past.end]) if past else None


def find_horizon(text: str, dates: Sequence[Dated] | None = None) -> Bound | None:
    """Return the first time spoken of as still to come ("will open in May 2031"), None when the text names none.

    Only plain announcements count: no past verb and no other year stand before the date in its sentence.
    """
    first_ones = sorted(list_dates(text) if dates is None else dates, key=lambda dated: dated.value)[:_MOST]
    ahead = (dated for dated in first_ones if _is_ahead(text, dated))
    first = next(ahead, None)
    return Bound(first.value, text[first.start : first.end]) if first else None


def list_dates(text: str) -> list[Dated]:
    """Return the dates in order, each as exact as it can be read. Looks for years first: they are rare."""
    return list(_read_dates(text))


def _read_dates(text: str) -> Iterator[Dated]:
    for year in _YEAR.finditer(text):
        first = max(0, year.start() - _LONGEST)
        before = text[first : year.start()]
        for form in _BEFORE_YEAR:
            match = form.search(before)
            value = _value(match, year.group()) if match else None
            if match and value:
                yield Dated(value, first + match.start(), year.end())
                break


def _is_past(text: str, dated: Dated) -> bool:
    before = _SENTENCE_END.split(text[max(0, dated.start - _NEAR) : dated.start])[-1]
    after = _SENTENCE_END.split(text[dated.end : dated.end + _NEAR])[0]
    looks_ahead = _AHEAD.search(before) or _AHEAD.search(_NEXT_CLAUSE.split(after)[0])
    return not looks_ahead and _PAST.search(f"{before} {text[dated.start : dated.end]} {after}") is not None


def _is_ahead(text: str, dated: Dated) -> bool:
    before = _SENTENCE_END.split(text[max(0, dated.start - _NEAR) : dated.start])[-1]
    return _TO_COME.search(before) is not None and _TOLD.search(before) is None


def _value(match: re.Match[str], year: str) -> str | None:
    parts = match.groupdict()
    if not parts.get("month"):
        return year
    month = MONTHS[match["month"].casefold()]
    if parts.get("day"):
        return iso_day(int(year), month, int(match["day"]))
    return f"{year}-{month:02}"
