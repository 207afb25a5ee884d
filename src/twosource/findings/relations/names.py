"""Names in two statements: one bearer spelled in two ways, or two places in one slot."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from twosource.findings.relations.countries import find_country
from twosource.findings.relations.sides import Contrast, Side, quote_both, share_surroundings
from twosource.language.places import load_gazetteer
from twosource.language.words import find_words
from twosource.model.finding import About
from twosource.model.mention import Name

_SPELLING = 0.8  # likeness of two spellings of one name
_CUSTOM = 0.94  # likeness of two spellings of a place, a letter or two apart: both are in use, neither is wrong
_LEAST_LETTERS = 5


def contrast_names(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where two statements that are otherwise about one fact have another name.

    Only names that the other statement lacks are compared: as spellings of one name, or as places
    after the same word and among the same words ("sank in Orva" / "sank in Telk"), when each statement has one such
    place. It may be, but is not sure, that the only place or person of one side stands for that of the other.
    """
    ours, theirs = _only(a, b), _only(b, a)
    for x in ours:
        for y in theirs:
            slot = _find_slot(a, x, b, y, alone=_is_alone(x, ours) and _is_alone(y, theirs))
            if slot is not None:
                about, sure = slot
                note = quote_both(a, x.span, b, y.span)
                yield Contrast(kind="differs", about=about, a_span=x.span, b_span=y.span, note=note, sure=sure)


def are_spelled_alike(first: str, second: str) -> bool:
    """Tell whether two names look like two spellings of one."""
    if min(len(first), len(second)) < _LEAST_LETTERS:
        return False
    return _measure(first, second) >= _SPELLING


def _measure(first: str, second: str) -> float:
    return SequenceMatcher(None, first.casefold(), second.casefold(), autojunk=False).ratio()


def _find_slot(a: Side, x: Name, b: Side, y: Name, *, alone: bool) -> tuple[About, bool] | None:
    """Return in which slot two names differ, and whether that is sure; None where they do not."""
    if x.kind != y.kind or _is_one_name(x.name, y.name):
        return None
    if x.kind in {"person", "place"} and are_spelled_alike(x.name, y.name):
        return None if x.kind == "place" and _measure(x.name, y.name) >= _CUSTOM else ("name", True)
    if not alone or _words(x.name) & _words(y.name):
        return None
    if x.kind == "place" and _size(x) == _size(y):
        same_slot = _word_before(a, x) == _word_before(b, y) is not None
        return "place", same_slot and bool(share_surroundings(a, x.span, b, y.span))
    return ("name", False) if x.kind == "person" and not _names_source(a, x) and not _names_source(b, y) else None


def _names_source(side: Side, name: Name) -> bool:
    return any(span.overlaps(name.span) for span in side.statement.source_spans)


def _is_one_name(first: str, second: str) -> bool:
    """Tell whether two names are one country's, or one but for accents or what one of them leaves out."""
    ours, theirs = _words(first), _words(second)
    return ours <= theirs or theirs <= ours or find_country(first) == find_country(second) is not None


def _size(place: Name) -> str:
    """Return what a place is: a town in its region or country is the finer place, not another one."""
    name = place.name.casefold().removeprefix("the ")
    if find_country(name):
        return "country"
    return "region" if name in load_gazetteer().regions else "town"


def _only(side: Side, other: Side) -> list[Name]:
    """Return the names of one side that have a word which the other side lacks, each bearer once."""
    if not side.statement.names:
        return []
    known = _words(other.statement.span.of(other.text))
    known = known.union(*(_words(name.name) for name in other.statement.names))
    fresh = [name for name in side.statement.names if not _words(name.name) <= known]
    return list({name.id: name for name in reversed(fresh)}.values())[::-1]


@lru_cache(maxsize=4096)  # a statement is compared with many
def _words(text: str) -> frozenset[str]:
    """Return the words of a text without accents, "St." written out."""
    bare = "".join(letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter))
    folded = {word.folded.removesuffix("'s") for word in find_words(bare)}
    return frozenset("saint" if word == "st" else word for word in folded)


def _is_alone(name: Name, names: list[Name]) -> bool:
    return sum(other.kind == name.kind for other in names) == 1


def _word_before(side: Side, name: Name) -> str | None:
    place = bisect_left(side.words, name.span.start, key=lambda word: word.span.start)
    return side.words[place - 1].folded if place else None
