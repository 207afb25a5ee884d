"""Which sources cannot be told apart, and so are counted once."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from twosource.model.source import Source

# Heads of groups that say no more than that somebody is hidden.
_ANYBODY = frozenset(
    ["authorities", "figures", "insiders", "leaders", "many", "officers", "officials", "others", "people", "persons",
     "representatives", "several", "some", "sources", "spokesmen", "spokespeople", "spokespersons", "spokeswomen"]
)  # fmt: skip
_ARTICLES = frozenset(["a", "an", "the", "some", "several", "many", "few", "other", "its", "their", "unnamed"])


def find_indistinct(sources: Iterable[Source]) -> tuple[frozenset[str], ...]:
    """Return sets of ids of sources that cannot be told apart.

    All who are unnamed, with the groups that may be the same people ("a senior official",
    "officials", "authorities"); groups of which one description holds the other ("residents",
    "local residents"); a country and its government, ministries and officials; a body named with
    its country and without. Sets may overlap. Where it is doubtful, sources count once: that is
    the error towards less support.
    """
    ordered = sorted(sources, key=lambda source: (source.kind, source.name, source.id))
    hidden = frozenset(source.id for source in ordered if source.kind == "unnamed" or _is_anybody(source))
    pairs = (frozenset({a.id, b.id}) for a, b in combinations(ordered, 2) if _alike(a, b))
    return tuple(sorted({hidden, *pairs} - {frozenset()}, key=sorted))


def _is_anybody(source: Source) -> bool:
    words = _words(source)
    return source.kind == "group" and not _ANYBODY.isdisjoint(words[:1] + words[-1:])


def _alike(a: Source, b: Source) -> bool:
    kinds = {a.kind, b.kind}
    if kinds <= {"organisation", "group"} and a.country and a.country == b.country:
        return True
    if kinds == {"group"}:
        return set(_words(a)) <= set(_words(b)) or set(_words(b)) <= set(_words(a))
    return kinds == {"organisation"} and _same_body(a, b)


def _same_body(a: Source, b: Source) -> bool:
    """Tell whether one name is the other with its country before it ("the health ministry")."""
    short, full = sorted((_words(a), _words(b)), key=len)
    bare = not (a.country and b.country) and (a.country or b.country)
    return bool(bare and short) and full[-len(short) :] == short


def _words(source: Source) -> list[str]:
    words = source.name.casefold().replace("\u2019", "'").split()
    return [word for word in words if word not in _ARTICLES] or words
