"""Lines that say who wrote the article."""

from __future__ import annotations

import re

from twosource.language.outlets import find_outlet

_LONGEST = 160  # characters
MOST_WORDS = 18
_BY = re.compile(
    r"(?:written |posted |story |reported |article |analysis |text )?by:?\s+(?P<who>[^\W\d_].*)$", re.IGNORECASE
)
_BY_OPENING = re.compile(r"\s*(?:(?:written|posted|story|reported|article|analysis|text)\s+)?by\b", re.IGNORECASE)
_AFTERTHOUGHT = re.compile(r"(?:\||•|·|\bposted\b|\bupdated\b|\bpublished\b|,?\s+on\s+\w+day\b).*$", re.IGNORECASE)
_AFTERTHOUGHT_HOLDS = ("|", "•", "·", "posted", "updated", "published", "day")  # one of them, in small letters
_ROLE = r"(?:staff|reporters?|writers?|correspondents?|editors?|agencies|desk|contributors?|special|to|our|own|team)"
_NAME = rf"(?:[A-Z][\w.'’-]*|de|la|van|von|der|den|di|da|al|el|bin|ben|of|{_ROLE})"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,6}}"
_BETWEEN = r"\s*(?:,|;|\||/|and|&|in|for|at|with|–|—|-)\s*(?:the )?"
_PEOPLE = re.compile(rf"(?:The )?{_NAMES}(?:{_BETWEEN}{_NAMES}){{0,6}}\.?$")
_SERVED = re.compile(r"[A-Z][\w.'’ ]{2,40} \((?P<agency>[A-Z][\w ]{1,30})\)$")  # "Elin Tribune (AP)"
_LABEL_WORDS = 5
_AGENCY_WORDS = 4  # the longest name of an agency looked for at the end of a line


def read_byline(line: str) -> str | None:
    """Return the line, tidied, where it is a byline ("By Mira Tal, Northsea Press"), else None."""
    if not _BY_OPENING.match(line):
        return None
    text = _tidied(line)
    match = _BY.match(text)
    if match is None or not _PEOPLE.match(match["who"].strip(" |•")):
        return None
    return text


def read_agency_label(line: str) -> str | None:
    """Return the line where it names people and an agency after them, or an agency alone, else None.

    "Mira Tal, Associated Press" and "Reuters" are bylines only close above a text; in a menu
    they are links.
    """
    text = _tidied(line).rstrip(".")
    served = _SERVED.match(text)
    if served and (outlet := find_outlet(served["agency"])) and outlet.kind == "agency":
        return text
    if not _PEOPLE.match(text):
        return None
    words = text.split()
    before, comma, _ = text.partition(",")
    if comma and len(words) <= _LABEL_WORDS and find_outlet(before):  # "Harbour News, Port Elin"
        return text
    endings = (" ".join(words[-count:]) for count in range(1, min(_AGENCY_WORDS, len(words)) + 1))
    known = (find_outlet(ending) for ending in endings)
    return text if any(outlet and outlet.kind == "agency" for outlet in known) else None


def strip_by(byline: str) -> str:
    """Return a byline without its "By"."""
    match = _BY.match(byline)
    return match["who"] if match else byline


def _tidied(line: str) -> str:
    if len(line) > _LONGEST:
        return ""
    text = " ".join(line.split())
    small = text.casefold()
    if any([mark in small for mark in _AFTERTHOUGHT_HOLDS]):  # noqa: C419  # a generator would take twice as long
        text = _AFTERTHOUGHT.sub("", text, count=1).rstrip()
    return text if text.count(" ") < MOST_WORDS else ""
