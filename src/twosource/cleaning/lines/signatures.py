"""Who signs: the agencies in "AP and Reuters", "dpa/tmn", "Reuters Breakingviews", "Staff and agencies"."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables
from twosource.language.outlets import Outlet, find_signature

UNNAMED = "agencies"  # the name of agencies that nobody names
_LONGEST = 80  # characters
_MOST_PARTS = 6
_SHORT = 4  # letters of the code of a desk: "dpa/tmn"
_SERVICE = 2  # words of an agency's service behind its name: "Reuters Breakingviews"
_WORD = re.compile(r"[^\W\d_]+")
_HYPHENS = re.compile(r"\s*[-–—]\s*")
_PADDING = " \t.,:;-–—*_|"


def read_signature(words: str) -> tuple[str, ...]:
    """Return the canonical names of those who sign with these words, in order.

    Agencies without a name are `UNNAMED`; the outlet's own staff is left out. Nothing is returned when a part
    is nobody known, so that a sentence is no signature, and when the words credit a picture.
    """
    words = words.strip(_PADDING)
    if not words or len(words) > _LONGEST or signs_picture(words):
        return ()
    whole = find_signature(words)
    if whole:
        return (whole.name,)
    parts = [part for part in _joins().split(words) if part and part.strip()]
    if len(parts) > _MOST_PARTS:
        return ()
    read = [_read_part(part.strip(_PADDING)) for part in parts]
    if any(names is None for names in read):
        return ()
    return tuple(dict.fromkeys(name for names in read for name in names or ()))


def signs_picture(words: str) -> bool:
    """Tell whether a bracket or a short line credits a picture: "AP Photo/Odo Fenn", "Getty Images/AFP"."""
    known = find_signature(words)
    if known is not None:
        return known.pictures
    return not _words("pictures").isdisjoint(word.casefold() for word in _WORD.findall(words))


def _read_part(part: str) -> tuple[str, ...] | None:
    """Return whom one part names, nothing for staff and desks, None when it is nobody known."""
    folded = part.casefold()
    known = find_signature(part) or _find_service(part)
    if known:
        return () if known.pictures else (known.name,)
    if folded in _words("unnamed"):
        return (UNNAMED,)
    if folded in _words("staff") or (part.islower() and len(part) <= _SHORT):
        return ()
    hyphened = [find_signature(each) for each in _HYPHENS.split(part)]
    names = tuple(each.name for each in hyphened if each)
    return names if len(names) == len(hyphened) else None


def _find_service(part: str) -> Outlet | None:
    """Return the agency of a service that bears its name, or the outlet of some staff."""
    first, _, rest = part.partition(" ")
    words = rest.split()
    if not 1 <= len(words) <= _SERVICE:
        return None
    known = find_signature(first)
    if known is None or rest.casefold() in _words("staff"):
        return known
    capitals = all(word[0].isupper() for word in words)
    return known if capitals and known.kind == "agency" and not known.common else None


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_tables("credit-words")["signature"][kind])


@cache
def _joins() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_words("joins"), key=lambda word: (-len(word), word))))
    return re.compile(rf"\s*[/,;&+|]\s*|\s+(?:{words})\s+", re.IGNORECASE)
