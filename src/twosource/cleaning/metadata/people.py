"""Bylines told apart: people, agencies, outlets, desks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from twosource.cleaning.credits.bylines import find_staff_agency
from twosource.cleaning.lines.bylines import strip_by
from twosource.cleaning.lines.headings import fold
from twosource.language.lexicon import load_terms
from twosource.language.outlets import find_outlet
from twosource.model.article import Author

_PARTS = re.compile(r"\s*(?:[,;|/•·&]|\s[-–—]\s|\s(?:and|und|et|y|e|en|och|og|with|mit|for|in|of|at|from)\s)\s*")
_UNNAMED = re.compile(
    r"(?:the\s)?(?:[\w-]+\s){0,2}(?:staff|desk|newsroom|editors?|editorial(?:\sboard)?|redaktion|redacción|rédaction"
    r"|redazione|agencies|wires?|reports?|correspondents?|reporters?|writers?|bureau|team|contributors?)$",
    re.IGNORECASE,
)
_JOB = re.compile(
    r"\b(?:writer|reporter|correspondent|columnist|editor|journalist|producer|photographer|analyst|chief|fellow"
    r"|professor|author|staff|contributor)s?\b",
    re.IGNORECASE,
)
_LETTERS = 2  # of a name
_MOST = 30  # parts of a byline


def tell_apart(bylines: Sequence[str]) -> tuple[Author, ...]:
    """Return who the bylines name, each once, in their order.

    Jobs behind a name ("Staff Writer") are left out. "AP Auto Writer" names an agency.
    """
    found: dict[str, Author] = {}
    for byline in bylines:
        for author in _read(byline):
            found.setdefault(fold(author.name), author)
    return tuple(found.values())


def _read(byline: str) -> Iterator[Author]:
    bare = strip_by(" ".join(byline.split()))
    whole = _name_outlet(bare)
    if whole:
        yield whole
        return
    named = False
    for part in _PARTS.split(bare)[:_MOST]:
        author = _judge(part.strip(" .()"), behind_a_name=named)
        if author:
            named = named or author.kind == "person"
            yield author


def _judge(part: str, *, behind_a_name: bool) -> Author | None:
    if sum(letter.isalpha() for letter in part) < _LETTERS:
        return None
    outlet = _name_outlet(part)
    if outlet:
        return outlet
    agency = find_staff_agency(part.split())
    if agency:
        return Author(name=agency, kind="agency")
    if _UNNAMED.match(part) or _JOB.search(part):
        return None if behind_a_name else Author(name=part, kind="unnamed")
    return Author(name=part, kind="outlet" if _has_medium(part) else "person")


def _name_outlet(words: str) -> Author | None:
    known = find_outlet(words)
    return Author(name=known.name, kind=known.kind) if known else None


def _has_medium(words: str) -> bool:
    return not load_terms("media_words").isdisjoint(words.split())
