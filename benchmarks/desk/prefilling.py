"""A desk of any size in little time: variants of some articles that a desk has taken in, row by row.

Its rows are those that a desk makes of such articles, its indexes hold what they would. Nothing is analysed, and the
pages are empty: neither is read when articles are added.
"""

from __future__ import annotations

import hashlib
import sys
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, insert, select, text

from benchmarks.desk.press import print_raws
from benchmarks.desk.varying import Mould, make_moulds, read_written, vary_fingerprint, vary_profile, vary_signs
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.desk.opening import open_store
from twosource.desk.schema import ARTICLES, COPIES, PAGES, SEARCHED, STORIES, TRAITS
from twosource.desk.searching.asking import EVERY
from twosource.desk.searching.facets import sign_name
from twosource.desk.searching.periods import day_signs
from twosource.origins import CopyIndex, Entry, save_copies

if TYPE_CHECKING:
    from twosource.desk.store import Store

DAYS = 60
LAST_DAY = date(2026, 4, 30).toordinal()
_AT_ONCE = 5_000
_PUT = text("INSERT INTO search (rowid, signs) VALUES (:key, :signs)")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class _Variant:
    """Which article of the new desk is made from which mould; ``number`` says which variant of it it is."""

    key: int
    number: int
    shift: int
    day: int
    mould: Mould


def prefill(path: Path, stored: int, written: int) -> float:
    """Make a desk with so many articles, variants of ``written`` ones; return the seconds of the processor."""
    with Desk(path.with_name("written.sqlite"), settings=make_settings(fast=True)) as desk:
        for _ in desk.add_items(print_raws(0, written)):
            pass
        moulds = _read_moulds(desk.look())
    started = time.process_time()
    with open_store(path, write=True, now=lambda: (LAST_DAY - date(1970, 1, 1).toordinal()) * 86_400.0) as store:
        variants, copies = _list_variants(moulds, stored), CopyIndex()
        while some := list(islice(variants, _AT_ONCE)):
            with store.writing() as connection:
                _write(connection, some)
            copies.catch_up(map(_print, some))
            if some[-1].key % 50_000 == 0:
                save_copies(copies, path.with_name(f"{path.name}.index"))
                spent = time.process_time() - started
                print(f"{some[-1].key:,} of {stored:,} in {spent:,.0f} s of the processor", file=sys.stderr, flush=True)
        save_copies(copies, path.with_name(f"{path.name}.index"))
    return time.process_time() - started


def _read_moulds(store: Store) -> list[Mould]:
    with store.reading() as connection:
        copies: dict[int, list[tuple[int, int]]] = {}
        for row in connection.execute(select(COPIES.c.b, COPIES.c.a, COPIES.c.words)):
            copies.setdefault(row.b, []).append((row.a, row.words))
        profiles = {row.article: row.profile for row in connection.execute(select(TRAITS))}
        rows = connection.execute(select(ARTICLES).order_by(ARTICLES.c.key)).mappings()
        return make_moulds(
            [read_written(dict(row), profiles[row["key"]], tuple(copies.get(row["key"], ()))) for row in rows]
        )


def _list_variants(moulds: Sequence[Mould], stored: int) -> Iterator[_Variant]:
    for place in range(stored):
        number, which = divmod(place, len(moulds))
        day = LAST_DAY - DAYS + 1 + place * DAYS // stored
        yield _Variant(place + 1, number, number * len(moulds), day, moulds[which])


def _write(connection: Connection, some: Sequence[_Variant]) -> None:
    connection.execute(insert(PAGES), [_make_page(each) for each in some])
    connection.execute(insert(STORIES), list(_make_stories(some)))
    _grow_stories(connection, some)
    connection.execute(insert(ARTICLES), [_make_article(each) for each in some])
    connection.execute(insert(TRAITS), [_make_traits(each) for each in some])
    connection.execute(insert(COPIES), [row for each in some for row in _make_copies(each)])
    facets = {each.key: _sign(each) for each in some}
    searched = [{"article": key, "digest": key, "facets": signs} for key, signs in facets.items()]
    connection.execute(insert(SEARCHED), searched)
    signs = [{"key": each.key, "signs": f"{vary_signs(each.mould, each.number)} {facets[each.key]}"} for each in some]
    connection.execute(_PUT, signs)


def _make_page(each: _Variant) -> Row:
    given = f"{each.mould.written.row['given']}-{each.number}"
    sha256 = hashlib.sha256(given.encode()).digest()
    return {"key": each.key, "sha256": sha256, "given": given, "added": _time(each.day), "packed": b""}


def _make_stories(some: Sequence[_Variant]) -> Iterator[Row]:
    for each in some:
        row = each.mould.written.row
        if row["story"] == row["key"]:
            day = date.fromordinal(each.day).isoformat()
            yield {"key": each.key, "id": _digest("story", each.key), "title": row["title"], "articles": 0,
                   "outlets": 0, "first_day": day, "last_day": day, "changed": _time(each.day), "findings": 0,
                   "queued": each.key}  # fmt: skip


def _grow_stories(connection: Connection, some: Sequence[_Variant]) -> None:
    grown = Counter(each.mould.written.row["story"] + each.shift for each in some)
    statement = text("UPDATE stories SET articles = articles + :more, outlets = outlets + :more WHERE key = :story")
    connection.execute(statement, [{"story": story, "more": more} for story, more in grown.items()])


def _make_article(each: _Variant) -> Row:
    row = each.mould.written.row
    id_, url = _digest("article", each.key), f"{row['url']}-{each.number}"
    return row | {"key": each.key, "id": id_, "page": each.key, "url": url, "address": _digest("url", each.key),
                  "day": date.fromordinal(each.day).isoformat(), "added": _time(each.day),
                  "story": row["story"] + each.shift}  # fmt: skip


def _make_traits(each: _Variant) -> Row:
    return {"article": each.key, "profile": vary_profile(each.mould, each.number, each.day)}


def _print(each: _Variant) -> Entry:
    return Entry(key=each.key, made=vary_fingerprint(each.mould, each.number), day=each.day)


def _make_copies(each: _Variant) -> Iterator[Row]:
    for other, words in each.mould.written.copies:
        yield {"b": each.key, "a": other + each.shift, "words": words}


def _sign(each: _Variant) -> str:
    day = date.fromordinal(each.day).isoformat()
    outlet = each.mould.written.row["outlet"]
    return " ".join(sorted([EVERY, *day_signs(day), *([] if outlet is None else [sign_name("o", outlet)])]))


def _time(day: int) -> str:
    return f"{date.fromordinal(day).isoformat()}T00:00:00.000Z"


def _digest(kind: str, key: int) -> str:
    return hashlib.blake2b(f"{kind} {key}".encode(), digest_size=8).hexdigest()
