"""Lines that say who wrote the article."""

from __future__ import annotations

import re

_LONGEST = 160  # characters
_BY = re.compile(r"(?:written |posted |story |reported |article )?by:?\s+(?P<who>[^\W\d_].*)$", re.IGNORECASE)
_NAME = r"(?:[A-Z][\w.'’-]*|de|la|van|von|der|den|di|da|al|el|bin|ben|of)"
_NAMES = rf"{_NAME}(?:\s+{_NAME}){{0,5}}"
_BETWEEN = r"\s*(?:,|;|\||/|and|&|in|for|at|with|–|—|-)\s*(?:the )?"
_PEOPLE = re.compile(rf"(?:The )?{_NAMES}(?:{_BETWEEN}{_NAMES}){{0,6}}\.?$")
_WORDS_OF_A_SENTENCE = 18


def read_byline(line: str) -> str | None:
    """Return the line, tidied, where it is a byline ("By Mira Tal, Northsea Press"), else None."""
    text = " ".join(line.split())
    if len(text) > _LONGEST or len(text.split()) > _WORDS_OF_A_SENTENCE:
        return None
    match = _BY.match(text)
    if match is None or not _PEOPLE.match(match["who"].strip(" |•")):
        return None
    return text
