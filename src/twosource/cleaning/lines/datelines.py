"""The agency in a dateline: "LONDON (Reuters) -", "PARIS, 3 March (Northsea Press) –"."""

from __future__ import annotations

import re

from twosource.cleaning.paragraphs import first_paragraphs
from twosource.language.outlets import find_outlet
from twosource.model.article import Credit
from twosource.model.span import Span

_PARAGRAPHS = 12  # the dateline opens the report; a title, a byline and captions may stand before it
_PLACE = r"(?:(?:[A-Z][\w.'’-]{0,25}|\d{1,4}|de|la|del|of|le|and|on|the|al)[,/]?\s+){0,9}"
_DATELINE = re.compile(
    rf"(?P<place>{_PLACE})[(\[](?P<agency>[A-Z][^()\[\]\n]{{1,50}})[)\]](?P<dash>\s*(?:--|[—–−‒-]|:|\s))"
)
_BARE = re.compile(
    r"[A-Z][A-Z.'’-]{3,}(?:[ /][A-Z][A-Z.'’-]+){0,3}(?:, [A-Z][\w. ]{1,25}){0,2}\s?(?:--|[—–])\s?[A-Z“\"]"
)
_CAPITALS = re.compile(r"[A-Z][A-Z.'’-]+\b")
_SIGN = re.compile(r"[(\[—–]|--")
_LATEST = 300  # characters before the bracket or the dash
_DASHES = frozenset("—–−‒-:")


def find_dateline(text: str) -> Credit | None:
    """Return the credit of the dateline, up to and including the closing bracket; None without one.

    An agency that no list knows counts too, but only where a dash follows: "(WHO) said" is no credit.
    """
    for paragraph in first_paragraphs(text, _PARAGRAPHS):
        match = _DATELINE.match(text, paragraph.start, paragraph.end)
        if match and (name := _agency(match)):
            span = Span(match.start(), match.start("dash"))
            return Credit(agency=name, kind="dateline", span=span, words=span.of(text), scope="article")
    return None


def opens_with_dateline(line: str) -> bool:
    """Tell whether the line opens a report: "PORT ELIN, Norra —", with or without an agency in brackets."""
    if not _SIGN.search(line, 0, _LATEST):
        return False
    match = _DATELINE.match(line)
    return bool(match and _agency(match)) or _BARE.match(line) is not None


def _agency(match: re.Match[str]) -> str | None:
    name = match["agency"].strip()
    known = find_outlet(name) or find_outlet(name.split("/")[0])
    dashed = match["dash"].strip()[:1] in _DASHES if match["dash"].strip() else False
    capitals = bool(_CAPITALS.match(match["place"]))
    if known is not None and (dashed or capitals or not match["place"]):
        return known.name
    return name if dashed and not name.isdigit() and not match["place"].startswith("The ") else None
