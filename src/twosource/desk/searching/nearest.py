"""The articles nearest to a sentence: those that have most of its words, the rare ones counting more."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence

from sqlalchemy import Connection

from twosource.desk.filing.lookup import list_members
from twosource.desk.filing.stories import find_story
from twosource.desk.searching.asking import EVERY, Asked, Sign
from twosource.desk.searching.facets import ask_filters
from twosource.desk.searching.folding import find_keys
from twosource.desk.searching.full_text import FullText, full_text
from twosource.model.filters import Filters

_COMMON = 20_000  # articles with a word from which it counts as one that all have
_RARE = 8  # words that articles are looked for by
_MET = 400  # articles that are looked at for each of these, the newest
_AT_ONCE = 500


def find_nearest(
    connection: Connection, sentence: str, filters: Filters, *, most: int, plain: Collection[str] = ()
) -> list[int]:
    """Return the keys of the articles that have most of the words of a sentence, the nearest first, ``most`` of them.

    A word counts the more the fewer articles have it (inverse document frequency, Sparck Jones 1972); ``plain`` words
    count nothing. The answer does not depend on the order of the words.
    """
    index = full_text(connection)
    asked = ask_filters(connection, Asked(), filters)
    keys = sorted({key for key in find_keys(sentence) if key not in plain})
    counts = {key: index.count(connection, asked.and_one_of([key]), _COMMON) for key in keys}
    rarest = sorted((key for key in keys if counts[key]), key=lambda key: (counts[key], key))[:_RARE]
    met = {one for key in rarest for one in _meet(connection, index, asked, [key])}
    met |= {one for pair in _pairs(rarest) for one in _meet(connection, index, asked, pair)}
    kept = met & _list_members(connection, filters.stories) if filters.stories else met
    weights: dict[int, float] = defaultdict(float)
    for key in keys:
        for one in _have(connection, index, key, kept) if counts[key] else ():
            weights[one] += math.log(1 + _COMMON / counts[key])
    return sorted(weights, key=lambda one: (-round(weights[one], 6), -one))[:most]


def _list_members(connection: Connection, stories: Sequence[str]) -> set[int]:
    found = [key for story in stories if (key := find_story(connection, story)) is not None]
    return {member for key in found for member in list_members(connection, key)}


def _pairs(keys: list[str]) -> Iterator[list[str]]:
    """Yield each two of the words: an old article that has both is nearer than a new one with one of them."""
    yield from ([one, other] for number, one in enumerate(keys) for other in keys[number + 1 :])


def _meet(connection: Connection, index: FullText, asked: Asked, keys: list[str]) -> list[int]:
    for key in keys:
        asked = asked.and_one_of([key])
    return index.find(connection, asked, _MET)


def _have(connection: Connection, index: FullText, key: Sign, among: Collection[int]) -> Iterator[int]:
    ordered = sorted(among)
    for start in range(0, len(ordered), _AT_ONCE):
        asked = Asked(wanted=(((EVERY,),),)).and_one_of([key])
        yield from index.find_among(connection, asked, ordered[start : start + _AT_ONCE])
