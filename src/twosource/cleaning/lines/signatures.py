"""Who signs: the agencies in "AP and Reuters", "dpa/tmn", "Reuters Breakingviews", "Staff and agencies"."""

from __future__ import annotations

import re
from dataclasses import dataclass
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
_PADDING = " \t.,:：;-–—*_|"
_OPENED = re.compile(r"[\s(\[/–—*_-]*")
_ARTICLE = re.compile(
    r"[\s:：.–—-]*(?:(?:the|der|den|dem|die|la|las|los|les|le|el|il|lo|a|o|ao|à|al|de|het)\s|l['’]|all['’])?",
    re.IGNORECASE,
)
_CLOSED = " \t.)]/*_"


@dataclass(frozen=True, slots=True, kw_only=True)
class SignedLine:
    """Who signs a line of its own. ``opening`` is what stands before the names ("source"), empty when nothing does.

    ``partly``: they helped with a text that is not told apart ("With AFP").
    """

    names: tuple[str, ...]
    opening: str
    partly: bool


def read_signed_line(line: str) -> SignedLine | None:
    """Return who signs a line that holds nothing but a signature: "Source: AFP", "(Avec Reuters)", "— AP"."""
    if len(line) > _LONGEST:
        return None
    words = line[_opened(line) :].rstrip(_CLOSED)
    names = read_signature(words)
    if names:
        return SignedLine(names=names, opening="", partly=False)
    for opening, partly in _list_openings(words.casefold()):
        rest = words[len(opening) :]
        article = _ARTICLE.match(rest)
        names = read_signature(rest) or read_signature(rest[article.end() :] if article else "")
        if names:
            return SignedLine(names=names, opening=opening, partly=partly)
    return None


def read_signature(words: str) -> tuple[str, ...]:
    """Return the canonical names of those who sign with these words, in order.

    Agencies without a name are `UNNAMED`; the outlet's own staff is left out. Nothing is returned when a part
    is nobody known, so that a sentence is no signature, and when the words credit a picture.
    """
    words = words.strip(_PADDING)
    if not words or len(words) > _LONGEST or signs_picture(words):
        return ()
    whole = None if "/" in words else find_signature(words)  # an address of a page is no signature
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


def _opened(line: str) -> int:
    match = _OPENED.match(line)
    return match.end() if match else 0


def _list_openings(folded: str) -> list[tuple[str, bool]]:
    """Return the openings that a line begins with, the longest first, each with whether it names helpers."""
    first = _WORD.match(folded)
    known = _openings().get(first.group(), ()) if first else ()
    return [(opening, partly) for opening, partly in known if _is_opened(folded, opening)]


def _is_opened(folded: str, opening: str) -> bool:
    behind = folded[len(opening) : len(opening) + 1]
    return folded.startswith(opening) and (not opening[-1:].isalpha() or not behind.isalpha() or not behind.isascii())


@cache
def _openings() -> dict[str, tuple[tuple[str, bool], ...]]:
    kinds = load_tables("credit-words")["opening"]
    pairs = {(opening, kind == "partly") for kind in ("whole", "partly") for opening in kinds[kind]}
    by_first: dict[str, tuple[tuple[str, bool], ...]] = {}
    for opening, partly in sorted(pairs, key=lambda pair: (-len(pair[0]), pair)):
        first = _WORD.match(opening)
        if first:
            by_first[first.group()] = (*by_first.get(first.group(), ()), (opening, partly))
    return by_first


@cache
def _words(kind: str) -> frozenset[str]:
    return frozenset(load_tables("credit-words")["signature"][kind])


@cache
def _joins() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sorted(_words("joins"), key=lambda word: (-len(word), word))))
    return re.compile(rf"\s*[/,;&+|()]\s*|\s+(?:{words})\s+", re.IGNORECASE)
