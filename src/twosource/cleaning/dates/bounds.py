"""The newest time that a text speaks of as past: it cannot have been published before."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.cleaning.lines.date_lines import MONTH, MONTHS, iso_day

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
_MOST = 1000  # dates looked at, the newest first; no article has more
_NEAR = 120  # characters of the sentence on either side of a date in which words say whether it is past
_NEXT_CLAUSE = re.compile(r"\s(?:and|but|while)\s|;")
_SENTENCE_END = re.compile(r"[.!?]['\"”’)]*\s|\n")


@dataclass(frozen=True, slots=True, order=True)
class Bound:
    """A time a text speaks of as past, ISO 8601 cut to what is known, and the words that say so."""

    value: str
    words: str


def find_bound(text: str) -> Bound | None:
    """Return the newest time spoken of as past, None when the text names none.

    A date counts only where its sentence has a past verb near it and no word that looks ahead ("by
    2030", "plans a festival in May 2031"): a wrong bound takes the trust from a right date, a missed
    one only proves nothing.
    """
    dated = [
        (Bound(value, match.group()), match)
        for form in _FORMS
        for match in form.finditer(text)
        if (value := _value(match))
    ]
    newest = sorted(dated, key=lambda pair: pair[0], reverse=True)[:_MOST]
    return next((bound for bound, match in newest if _is_past(text, match)), None)


def _is_past(text: str, match: re.Match[str]) -> bool:
    before = _SENTENCE_END.split(text[max(0, match.start() - _NEAR) : match.start()])[-1]
    after = _SENTENCE_END.split(text[match.end() : match.end() + _NEAR])[0]
    looks_ahead = _AHEAD.search(before) or _AHEAD.search(_NEXT_CLAUSE.split(after)[0])
    return not looks_ahead and _PAST.search(f"{before} {match.group()} {after}") is not None


def _value(match: re.Match[str]) -> str | None:
    parts = match.groupdict()
    if not parts.get("month"):
        return match["year"]
    month = MONTHS[match["month"].casefold()]
    if parts.get("day"):
        return iso_day(int(match["year"]), month, int(match["day"]))
    return f"{match['year']}-{month:02}"
