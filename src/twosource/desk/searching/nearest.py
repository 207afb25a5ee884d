"""The articles that have most of a sentence's rare words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping
from heapq import nlargest
from math import log

from sqlalchemy import Connection, func, select

from twosource.desk.chunks import in_chunks
from twosource.desk.schema import SEARCHED
from twosource.desk.searching.asking import Asked
from twosource.desk.searching.choosing import full_text
from twosource.desk.searching.facets import ask_filters
from twosource.desk.searching.folding import find_keys
from twosource.model.filters import Filters

_MOST_WORDS = 12  # of a sentence that are looked up, the rarest
_LOOKED_AT = 1_000  # articles with one of its words: the newest
_HELD = 400  # of these that are held against all the words
_COUNTED = 20_000  # articles with a word are counted up to here: one that more have tells little


def find_nearest(
    connection: Connection, sentence: str, filters: Filters, *, most: int, plain: Collection[str] = ()
) -> tuple[int, ...]:
    """Return the keys of articles that fit the filters and have words of a sentence, those with the most first.

    A word weighs the more, the fewer articles have it (inverse document frequency, Sparck Jones 1972); ``plain`` words
    weigh nothing. Among equals the last to arrive are first. Of a word that very many articles have, the newest of them
    are looked at.
    """
    index = full_text(connection)
    asked = _ask_words(connection, sentence, filters, plain)
    weights = _weigh(connection, asked)
    scores: dict[int, float] = defaultdict(float)
    for word, weight in weights.items():
        for key in index.find(connection, asked[word], _LOOKED_AT):
            scores[key] += weight
    held = nlargest(max(most, _HELD), scores, key=lambda key: (scores[key], key))
    exact: dict[int, float] = defaultdict(float)
    for word, weight in weights.items():
        for chunk in in_chunks(held):
            for key in index.find_among(connection, asked[word], chunk):
                exact[key] += weight
    return tuple(nlargest(most, exact, key=lambda key: (exact[key], key)))


def _ask_words(connection: Connection, sentence: str, filters: Filters, plain: Collection[str]) -> dict[str, Asked]:
    left_out = {key for word in plain for key in find_keys(word)}
    filtered = ask_filters(connection, Asked(), filters)
    return {key: filtered.and_one_of([key]) for key in dict.fromkeys(find_keys(sentence)) if key not in left_out}


def _weigh(connection: Connection, asked: Mapping[str, Asked]) -> dict[str, float]:
    """Return the words to look up with their weights: those that the fewest articles have."""
    index = full_text(connection)
    every = connection.execute(select(func.max(SEARCHED.c.article))).scalar() or 1
    counts = {word: index.count(connection, each, _COUNTED + 1) for word, each in asked.items()}
    rarest = sorted((word for word in counts if counts[word]), key=lambda word: (counts[word], word))
    return {word: log(1 + every / counts[word]) for word in rarest[:_MOST_WORDS]}
