"""The rows of results: what other tools read, and what lists and searches are made of."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, func, insert, select, update

from twosource.desk.chunks import insert_rows, select_among
from twosource.desk.naming import fold_name
from twosource.desk.plain import make_plain
from twosource.desk.schema import FINDING_STATEMENTS, FINDINGS, META, PASSAGES, SOURCES, STATEMENTS, name_findings
from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.source import Source
from twosource.model.standing import find_clash

Row = dict[str, Any]
Place = tuple[int, int, int]  # key of the article, start, number of those that start there


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """Results with what they are called in the desk: the keys of articles by id, the lasting ids of findings by id."""

    comparison: Comparison
    story: int
    keys: Mapping[str, int]
    lasting: Mapping[str, str]

    def lasting_id(self, finding: Finding) -> str:
        """Return the id that a finding keeps while it grows."""
        return self.lasting.get(finding.id, finding.id)


def find_finding_keys(connection: Connection, story: int) -> dict[str, int]:
    """Return the keys of the findings of a story by their lasting ids."""
    query = select(name_findings(), FINDINGS.c.key).where(FINDINGS.c.story == story)
    return {row.lasting: row.key for row in connection.execute(query)}


def write_rows(connection: Connection, shelf: Shelf, earlier: Mapping[str, int]) -> None:
    """Write the rows of results; ``earlier`` are keys of findings that were there before, by lasting id."""
    sources = _write_sources(connection, shelf.comparison)
    places = _place_statements(shelf)
    insert_rows(connection, STATEMENTS, list(_make_statement_rows(shelf, places, sources)))
    insert_rows(connection, PASSAGES, list(_make_passage_rows(shelf)))
    keys = _number_findings(connection, shelf, earlier)
    insert_rows(connection, FINDINGS, list(_make_finding_rows(shelf, keys)))
    insert_rows(connection, FINDING_STATEMENTS, list(_make_member_rows(shelf, keys, places)))


def _write_sources(connection: Connection, comparison: Comparison) -> dict[str, int]:
    """Write the sources that the desk lacks, and names that are others since; return the keys of all by id."""
    named = {source.id: source for source in comparison.sources}
    query = select(SOURCES.c.id, SOURCES.c.key, SOURCES.c.folded)
    known = {row["id"]: row for row in select_among(connection, query, SOURCES.c.id, named)}
    keys = {name: row["key"] for name, row in known.items()}
    for name, row in known.items():  # somebody has renamed it, or has undone that
        if row["folded"] != fold_name(named[name].name):
            changed = update(SOURCES).where(SOURCES.c.key == row["key"])
            connection.execute(changed.values(**_name_source(named[name])))
    last = connection.execute(select(func.max(SOURCES.c.key))).scalar() or 0
    fresh = {name: last + number for number, name in enumerate((name for name in named if name not in keys), 1)}
    rows = [
        {
            "key": key,
            "id": name,
            **_name_source(named[name]),
            "kind": named[name].kind,
            "roles": make_plain(json.dumps(named[name].roles, ensure_ascii=False)) if named[name].roles else None,
        }
        for name, key in fresh.items()
    ]
    insert_rows(connection, SOURCES, rows)
    return keys | fresh


def _name_source(source: Source) -> Row:
    name = make_plain(source.name)
    return {"name": name, "folded": fold_name(name)}


def _place_statements(shelf: Shelf) -> dict[str, Place]:
    """Return where the statements stand, by their ids."""
    seen: Counter[tuple[int, int]] = Counter()
    places: dict[str, Place] = {}
    for statement in shelf.comparison.statements:
        start = shelf.keys[statement.article], statement.span.start
        places[statement.id] = (*start, seen[start])
        seen[start] += 1
    return places


def _make_statement_rows(shelf: Shelf, places: Mapping[str, Place], sources: Mapping[str, int]) -> Iterator[Row]:
    for statement in shelf.comparison.statements:
        yield _name_place(places[statement.id]) | {
            "end": statement.span.end,
            "id": statement.id,
            "form": statement.form,
            "stance": statement.stance,
            "origin": statement.origin,
            "source": sources[statement.sources[-1]] if statement.sources else None,
        }


def _name_place(place: Place) -> Row:
    return dict(zip(("article", "start", "number"), place, strict=True))


def _make_passage_rows(shelf: Shelf) -> Iterator[Row]:
    passages = {passage.id: passage for passage in shelf.comparison.passages}
    for passage in passages.values():
        a, b = passage.spans[0], passage.spans[-1]
        yield {
            "story": shelf.story,
            "id": passage.id,
            "origin": passage.origin,
            "kind": passage.kind,
            "a": shelf.keys[a.article],
            "a_start": a.span.start,
            "a_end": a.span.end,
            "b": shelf.keys[b.article],
            "b_start": b.span.start,
            "b_end": b.span.end,
        }


def _number_findings(connection: Connection, shelf: Shelf, earlier: Mapping[str, int]) -> dict[str, int]:
    """Return the keys of findings by id: those that the earlier ones had, and new ones that no finding ever had."""
    last = connection.execute(select(META.c.value).where(META.c.name == _LAST)).scalar()
    number = int(last or 0)
    keys: dict[str, int] = {}
    taken: set[int] = set()
    for finding in shelf.comparison.findings:
        key = earlier.get(shelf.lasting_id(finding))
        if key is None or key in taken:
            number += 1
            key = number
        taken.add(key)
        keys[finding.id] = key
    if last is None:
        connection.execute(insert(META), {"name": _LAST, "value": str(number)})
    else:
        connection.execute(update(META).where(META.c.name == _LAST).values(value=str(number)))
    return keys


_LAST = "last_finding"


def _make_finding_rows(shelf: Shelf, keys: Mapping[str, int]) -> Iterator[Row]:
    article_of = {statement.id: statement.article for statement in shelf.comparison.statements}
    for finding in shelf.comparison.findings:
        support, lasting = finding.support, shelf.lasting_id(finding)
        yield {
            "key": keys[finding.id],
            "id": finding.id,
            "lasting": lasting if lasting != finding.id else None,
            "story": shelf.story,
            "article": shelf.keys[article_of[finding.wording]],
            "start": finding.words.start,
            "end": finding.words.end,
            "text": None,
            "articles": support.articles,
            "outlets": support.outlets,
            "origins": support.origins,
            "sources": support.sources,
            "independence": support.independence,
            "support": support.verdict,
            "differs": int(find_clash(finding)),
        }


def _make_member_rows(shelf: Shelf, keys: Mapping[str, int], places: Mapping[str, Place]) -> Iterator[Row]:
    for finding in shelf.comparison.findings:
        for place in dict.fromkeys(places[name] for name in finding.statements):
            yield {"finding": keys[finding.id]} | _name_place(place)
