"""The newest time that a text speaks of as past: it cannot have been published before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.cleaning.date_lines import MONTH, MONTHS, iso_day

_YEAR = r"(?P<year>(?:19|20)\d\d)\b(?![-–]\w|%|\s*(?:km|miles|people|kilomet))"
_FORMS = tuple(
    re.compile(form, re.IGNORECASE)
    for form in (
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?:\s+of)?\s+{MONTH},?\s+{_YEAR}",
        rf"\b{MONTH}\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+{_YEAR}",
        rf"\b{MONTH},?\s+(?:of\s+)?{_YEAR}",
        rf"\b(?:in|since|during|after|from|early|late|mid-?|(?:summer|spring|winter|autumn|fall) of)\s+{_YEAR}",
    )
)
_AHEAD = re.compile(
    r"\b(?:by|until|till|through|before|ahead of|will|would|shall|could|might|may|going to|expect(?:s|ed|ing)?"
    r"|plan(?:s|ned|ning)?|due|schedul\w+|target\w*|deadline|forecast\w*|project(?:s|ed|ions?)|upcoming|next|aim(?:s|ed|ing)?|intend\w*"
    r"|hop(?:e|es|ed|ing)"
    r"|propos\w+|promis\w+|pledg\w+|predict\w*|estimat\w+"
    r"|likely|slated|to (?:be|run|take|start|begin|end|open|hold|host|expire))\b",
    re.IGNORECASE,
)
_CLAUSE = 90  # characters before a date in which words can turn it into the future
_CLAUSE_END = re.compile(r"[.!?;:\n]\s|\n")


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """A time a text speaks of as past, ISO 8601 cut to what is known, and the words that say so."""

    value: str
    words: str


def find_bound(text: str) -> Bound | None:
    """Return the newest time spoken of as past, None when the text names no year.

    A date in a clause that looks ahead ("by 2030", "will open in May 2031") is left out.
    """
    found = [
        Bound(value, match.group())
        for form in _FORMS
        for match in form.finditer(text)
        if not _looks_ahead(text, match.start()) and (value := _value(match))
    ]
    return max(found, default=None)


def _looks_ahead(text: str, place: int) -> bool:
    before = text[max(0, place - _CLAUSE) : place]
    clause = _CLAUSE_END.split(before)[-1]
    return _AHEAD.search(clause) is not None


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if not parts.get("month"):
        return match["year"]
    month = MONTHS[match["month"].casefold()]
    if parts.get("day"):
        return iso_day(int(match["year"]), month, int(match["day"]))
    return f"{match['year']}-{month:02}"
