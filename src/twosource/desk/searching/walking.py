"""Articles that fit, by day of publication, the newest first, as far as somebody wants to see them.

The signs of years, months and days lead there: no list of all that fit is made or sorted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, select

from twosource.desk.chunks import in_chunks, select_among
from twosource.desk.schema import ARTICLES
from twosource.desk.searching.asking import Asked, Sign
from twosource.desk.searching.facets import list_years
from twosource.desk.searching.full_text import ABOVE_ALL, FullText
from twosource.desk.searching.periods import day_sign, fits_days, is_inside, parts_of, period_sign
from twosource.model.filters import Filters

_YEAR, _DAY = len("2024"), len("2024-05-14")
_AT_ONCE = 50  # keys of one day that are asked for together
_FEW = 100  # that fit in some time: fewer are sorted by their days, which takes fewer questions


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """Where somebody goes through articles: the connection, the index, what is asked of it and for what time.

    ``asked`` has the time among its conditions, ``of_any_time`` has not: inside of the time it need not be asked for.
    """

    connection: Connection
    index: FullText
    asked: Asked
    of_any_time: Asked
    filters: Filters


def walk_newest(walk: Walk) -> Iterator[int]:
    """Yield the keys of the articles that fit, the newest first; those without a day last.

    Of one day those that came last are first.
    """
    few = walk.index.find(walk.connection, walk.asked, _FEW)
    if len(few) < _FEW:
        yield from sort_newest(walk.connection, few)
        return
    for year in list_years(walk.connection):
        yield from _walk_period(walk, year)
    if walk.filters.since is None and walk.filters.until is None:
        yield from _walk_sign(walk, day_sign(None))


def sort_newest(connection: Connection, keys: Sequence[int]) -> list[int]:
    """Return keys in the order of `walk_newest`."""
    query = select(ARTICLES.c.key, ARTICLES.c.day)
    days = {row["key"]: row["day"] or "" for row in select_among(connection, query, ARTICLES.c.key, keys)}
    return sorted(days, key=lambda key: (days[key], key), reverse=True)


def walk_among(walk: Walk, keys: Sequence[int]) -> Iterator[int]:
    """Yield those of some keys that fit, the newest first."""
    for chunk in in_chunks(sort_newest(walk.connection, keys)):
        fitting = walk.index.find_among(walk.connection, walk.asked, chunk)
        yield from (key for key in chunk if key in fitting)


def _walk_period(walk: Walk, period: str) -> Iterator[int]:
    if not fits_days(period, walk.filters.since, walk.filters.until):
        return
    if len(period) < _DAY:
        inside = is_inside(period, walk.filters.since, walk.filters.until)
        asked = (walk.of_any_time if inside else walk.asked).and_one_of([period_sign(period)])
        few = walk.index.find(walk.connection, asked, _FEW)
        if len(few) < _FEW:
            yield from sort_newest(walk.connection, few)
            return
        for part in parts_of(period):
            yield from _walk_period(walk, part)
    yield from _walk_sign(walk, day_sign(period))


def _walk_sign(walk: Walk, sign: Sign) -> Iterator[int]:
    asked, below = walk.of_any_time.and_one_of([sign]), ABOVE_ALL
    while keys := walk.index.find(walk.connection, asked, _AT_ONCE, below):
        yield from keys
        below = keys[-1]
