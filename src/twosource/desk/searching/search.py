"""Search: what is typed, with filters, to a page of hits."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from sqlalchemy import Connection, RowMapping, select

from twosource.desk.chunks import select_among
from twosource.desk.filing.stories import find_story
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, STORIES
from twosource.desk.searching.asking import ask
from twosource.desk.searching.choosing import full_text
from twosource.desk.searching.facets import ask_filters
from twosource.desk.searching.holding import choose_statements, read_findings, read_statements
from twosource.desk.searching.matching import Matched, Matcher, merge_spans
from twosource.desk.searching.query import Query, parse_query
from twosource.desk.searching.snippets import cut_snippet
from twosource.desk.searching.walking import Walk, walk_among, walk_newest
from twosource.model.filters import Filters
from twosource.model.hit import Hit
from twosource.model.page import Page

_COUNTED = 10_000  # articles that fit are counted up to here
_READ = 40  # texts that are read beyond those shown, to tell how many have a phrase
_MOST_READ = 100  # texts that are read to fill a page
_TIMES = 5  # texts for each hit that is asked for, where that is more
_AT_ONCE = 20


@dataclass(frozen=True, slots=True)
class _Read:
    row: RowMapping
    matched: Matched


def search(connection: Connection, query: str, filters: Filters, *, limit: int = 20, offset: int = 0) -> Page[Hit]:
    """Return the articles that a query finds, by day of publication, the newest first; those without a day last.

    In a query all words are asked for; ``"words in quotes"`` stand so, side by side; ``OR`` between two asks for
    either; ``-word`` or ``NOT word`` leaves out. Case and accents do not matter, and "flood" finds "floods". Whatever
    is typed is a query: nothing raises. Without words, all articles that fit the filters are found.
    """
    wanted = parse_query(query)
    matcher = Matcher(wanted)
    of_any_time = ask_filters(connection, ask(wanted), replace(filters, since=None, until=None))
    asked = ask_filters(connection, of_any_time, Filters(since=filters.since, until=filters.until))
    index = full_text(connection)
    walk = Walk(connection=connection, index=index, asked=asked, of_any_time=of_any_time, filters=filters)
    looking = _read_all if wanted.needs_reading or filters.stories else _read_shown
    result = looking(walk, matcher, limit, offset)
    return Page(
        items=_make_hits(connection, result.shown),
        total=result.total,
        exact=result.exact,
        offset=offset,
        notes=(*_note(wanted), *result.notes),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Result:
    shown: Sequence[_Read]
    total: int
    exact: bool
    notes: tuple[str, ...] = ()


def _read_shown(walk: Walk, matcher: Matcher, limit: int, offset: int) -> _Result:
    """Read only the articles that are shown: the index tells which fit."""
    total = walk.index.count(walk.connection, walk.asked, _COUNTED + 1)
    shown = list(islice(walk_newest(walk), offset, offset + limit))
    read = list(_read(walk.connection, matcher, shown))
    return _Result(shown=read, total=min(total, _COUNTED), exact=total <= _COUNTED)


def _read_all(walk: Walk, matcher: Matcher, limit: int, offset: int) -> _Result:
    """Read articles until enough have what is asked for, and some more, to count them."""
    stories = walk.filters.stories
    keys = walk_among(walk, _list_members(walk.connection, stories)) if stories else walk_newest(walk)
    found: list[_Read] = []
    most = max(_MOST_READ, _TIMES * (offset + limit))
    seen: set[int] = set()
    while len(found) <= offset + limit and len(seen) < most and (chunk := list(islice(keys, _AT_ONCE))):
        seen.update(chunk)
        found.extend(_read(walk.connection, matcher, chunk))
    shown = found[offset : offset + limit]
    if len(found) <= offset + limit and len(seen) >= most and next(keys, None) is not None:
        note = f"the newest {len(seen):,} articles that may have it were read; a larger limit reads more of them"
        return _Result(shown=shown, total=len(found), exact=False, notes=(note,))
    unread = list(islice(keys, _READ)) if stories else _find_unread(walk, seen)
    total = len(found) + sum(1 for _ in _read(walk.connection, matcher, unread))
    return _Result(shown=shown, total=total, exact=len(unread) < _READ)


def _find_unread(walk: Walk, seen: Collection[int]) -> list[int]:
    """Return some articles that may fit and were not read: here their order does not matter."""
    keys = walk.index.find(walk.connection, walk.asked, len(seen) + _READ)
    return [key for key in keys if key not in seen][:_READ]


def _list_members(connection: Connection, stories: Sequence[str]) -> list[int]:
    """Return the articles of stories (ids)."""
    keys = {find_story(connection, make_plain(story)) for story in stories}
    rows = select_among(connection, select(ARTICLES.c.key), ARTICLES.c.story, keys - {None})
    return [row["key"] for row in rows]


def _read(connection: Connection, matcher: Matcher, keys: Sequence[int]) -> Iterator[_Read]:
    """Yield those articles that have what is asked for, in the order of their keys."""
    columns = [column for column in ARTICLES.c if column.name not in {"packed", "address", "page"}]
    query = select(*columns, STORIES.c.id.label("story_id"), STORIES.c.title.label("story_title"))
    query = query.select_from(ARTICLES.outerjoin(STORIES, ARTICLES.c.story == STORIES.c.key))
    rows = {row["key"]: row for row in select_among(connection, query, ARTICLES.c.key, keys)}
    for row in (rows[key] for key in keys if key in rows):
        matched = matcher.match(row["title"], row["text"])
        if matched is not None:
            yield _Read(row, matched)


def _make_hits(connection: Connection, read: Sequence[_Read]) -> tuple[Hit, ...]:
    keys = [each.row["key"] for each in read]
    statements, findings = read_statements(connection, keys), read_findings(connection, keys)
    return tuple(
        Hit(
            article=each.row["id"],
            given=each.row["given"],
            url=each.row["url"],
            outlet=each.row["outlet"],
            title=each.row["title"],
            language=each.row["language"],
            day=each.row["day"],
            trust=each.row["trust"],
            story=each.row["story_id"],
            story_title=each.row["story_title"],
            snippet=cut_snippet(each.row["text"], each.matched.text),
            title_words=merge_spans(each.matched.title),
            statements=choose_statements(
                each.matched.text, each.row["text"], statements.get(each.row["key"], ()), findings
            ),
        )
        for each in read
    )


def _note(wanted: Query) -> tuple[str, ...]:
    if not wanted.left_out:
        return ()
    return (f"the words from {wanted.left_out[0]!r} on were too many and are not searched for",)
