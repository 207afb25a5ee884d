"""How long a search of a desk takes: rare and common words, phrases, several words, with every filter.

``python -m benchmarks.searching --articles 100000`` makes a desk of invented news and asks it; ``--each 5`` enters
every text so many times, on other days by other outlets: that is as many articles, and takes less time. Processor time
and time on the clock, the median of some runs, after one that loads what is needed. ``--where postgresql://…`` asks a
server; a desk that ``--where`` names is kept, and asked again.
"""

from __future__ import annotations

import argparse
import random
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import date
from itertools import islice
from statistics import median
from typing import TYPE_CHECKING, Any

from benchmarks.newsroom.newsroom import Written, write_articles

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from twosource.desk.store import Store
    from twosource.model.filters import Filters

ARTICLES = 10_000
_BATCH = 500
_STATEMENTS = 3  # of an article
_SOURCES = 2_000
_RUNS = 5
_AT = "2030-01-01T00:00:00.000Z"
_SUPPORTS = ("single article", "single article", "single article", "one origin", "one source", "corroborated")
Row = dict[str, Any]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is asked: a query with filters."""

    name: str
    query: str
    filters: Filters


def measure_searching(articles: int = ARTICLES, each: int = 1, where: str | None = None) -> dict[str, float]:
    """Return what searches take in a desk of so many articles, and the size of its index."""
    from twosource.desk.opening import open_store

    figures: dict[str, float] = {}
    with ExitStack() as held:
        folder = held.enter_context(tempfile.TemporaryDirectory())
        store = held.enter_context(open_store(where or f"{folder}/measured.desk", write=True, now=time.time))
        if not _count(store):
            started = time.process_time()
            _fill(store, articles, each)
            figures["search: indexed, articles/s"] = articles / (time.process_time() - started)
        figures["search: index, kB an article"] = _weigh(store) / _count(store) / 1000
        with store.reading() as connection:
            for question in _ask(connection):
                processor, clock = _time(connection, question)
                figures[f"search: {question.name}, ms"] = processor
                figures[f"search: {question.name}, ms on the clock"] = clock
    return figures


def _count(store: Store) -> int:
    from sqlalchemy import func, select

    from twosource.desk.schema import SEARCHED

    with store.reading() as connection:
        return connection.execute(select(func.count()).select_from(SEARCHED)).scalar_one()


def _fill(store: Store, articles: int, each: int) -> None:
    """Write the rows that a search needs, and index them."""
    from twosource.desk.schema import SOURCES
    from twosource.desk.searching.indexing import index_articles

    chance = random.Random(1)
    with store.writing() as connection:
        rows = [
            {"id": f"s{n}", "name": f"Source {n}", "folded": f"source {n}", "kind": "person"} for n in range(_SOURCES)
        ]
        connection.execute(SOURCES.insert(), [{"key": n, "roles": "[]"} | row for n, row in enumerate(rows, 1)])
    written = (one for one in write_articles(articles // each) for _ in range(each))
    key = 0
    while batch := list(islice(written, _BATCH)):
        with store.writing() as connection:
            for one in batch:
                key += 1
                _enter(connection, key, one, chance)
            index_articles(connection, range(key - len(batch) + 1, key + 1))
        if key % 50_000 == 0:
            print(f"{key:,} of {articles:,}", file=sys.stderr)


def _enter(connection: Connection, key: int, written: Written, chance: random.Random) -> None:
    from twosource.desk.schema import ARTICLES as TABLE
    from twosource.desk.schema import FINDING_STATEMENTS, FINDINGS, STATEMENTS, STORIES

    article = written.article
    day = date.fromordinal(written.day - 365 * chance.randrange(10)).isoformat()
    connection.execute(
        TABLE.insert(),
        {"key": key, "id": f"{key:016x}", "given": article.given, "outlet": f"{article.outlet} {chance.randrange(3)}",
         "title": article.title, "language": chance.choice(("en", "en", "en-GB", "pt")), "day": day, "added": _AT,
         "text": article.text, "words": article.text.count(" ") + 1, "story": None, "packed": b""},
    )  # fmt: skip
    if key % 8 == 1:
        story = {"id": f"story{key}", "title": article.title or "", "articles": 8, "outlets": 8, "changed": _AT}
        connection.execute(STORIES.insert(), {"key": key} | story)
    places = [{"article": key, "start": 300 * n, "number": 0} for n in range(_STATEMENTS)]
    connection.execute(
        STATEMENTS.insert(),
        [place | {"end": place["start"] + 250, "id": f"{key:08x}{n:08x}", "form": "indirect", "stance": "asserts",
                  "source": 1 + int(_SOURCES * chance.random() ** 3)}
         for n, place in enumerate(places)],
    )  # fmt: skip
    support = chance.choice(_SUPPORTS) if chance.random() < 0.99 else "corroborated"
    made: Row = {"key": key, "id": f"{key:016x}", "lasting": f"{key:016x}", "story": (key - 1) // 8 * 8 + 1}
    made |= {"article": key, "start": 0, "end": 100, "articles": 1, "outlets": 1, "origins": 1, "sources": 1}
    made |= {"independence": chance.choice(("unknown", "one origin")), "support": support, "differs": 0}
    connection.execute(FINDINGS.insert(), made)
    connection.execute(FINDING_STATEMENTS.insert(), [{"finding": key} | place for place in places])


def _weigh(store: Store) -> float:
    """Return the bytes of the index."""
    from sqlalchemy import text

    queries = {
        "sqlite": "SELECT (SELECT sum(length(block)) FROM search_data) + (SELECT sum(length(facets) + 12) "
        "FROM searched)",
        "postgresql": "SELECT pg_total_relation_size('search') + pg_total_relation_size('searched')",
    }
    with store.reading() as connection:
        return float(connection.execute(text(queries[connection.dialect.name])).scalar_one())


def _ask(connection: Connection) -> Iterator[Question]:
    """Yield questions about words of the desk, by how many articles have them."""
    from sqlalchemy import select

    from twosource.desk.schema import ARTICLES as TABLE
    from twosource.model.filters import Filters

    row = connection.execute(select(TABLE.c.text, TABLE.c.outlet).order_by(TABLE.c.key.desc()).limit(1)).one()
    common, less, middle, rare, *_ = _rank_words(connection, row.text)
    words = row.text.replace(".", " ").split()
    queries = {
        "a rare word": rare,
        "a word of some": middle,
        "a common word": common,
        "three common words": f"{common} {less} {middle}",
        "a word that nothing has": "qqqzzz",
        "common and rare": f"{common} {rare}",
        "one of two": f"{common} OR {rare}",
        "all but": f"{rare} -{common}",
        "everything but": f"-{common}",
        "a phrase that is there": f'"{" ".join(words[20:23])}"',
        "a phrase of common words": f'"{common} {less}"',
        "a phrase of common words that nothing has": f'"{less} {common} {less} {common}"',
        "no words": "",
        "sixteen words": " ".join(words[:16]),
        "one of sixteen": " OR ".join(words[:16]),
    }
    filters = {
        "": Filters(),
        "outlet": Filters(outlets=(row.outlet,)),
        "source": Filters(sources=("Source 3",)),
        "rare source": Filters(sources=(f"Source {_SOURCES - 1}",)),
        "a year": Filters(since="2024", until="2024"),
        "some days": Filters(since="2024-03-05", until="2024-03-09"),
        "since": Filters(since="2019-04-17"),
        "support": Filters(support=("corroborated", "one source")),
        "independence": Filters(independence=("established",)),
        "language": Filters(languages=("pt",)),
        "story": Filters(stories=("story1",)),
        "many": Filters(since="2020-02", support=("corroborated",), languages=("en",), sources=("Source 1",)),
    }
    for name, query in queries.items():
        yield Question(name=name, query=query, filters=Filters())
    for name in ("a rare word", "a common word", "a phrase that is there", "no words"):
        for kind in list(filters)[1:]:
            yield Question(name=f"{name}, {kind}", query=queries[name], filters=filters[kind])


def _rank_words(connection: Connection, text: str) -> list[str]:
    """Return words of a text that very many, many, some and few articles have."""
    from twosource.desk.searching.asking import ask
    from twosource.desk.searching.choosing import full_text
    from twosource.desk.searching.query import parse_query

    index = full_text(connection)
    words = sorted({word for word in text.lower().split() if word.isalpha()})
    counted = sorted((index.count(connection, ask(parse_query(word)), 10**9), word) for word in words)
    last = len(counted) - 1
    return [counted[place][1] for place in (last, last - 1, last // 2, 1)]


def _time(connection: Connection, question: Question) -> tuple[float, float]:
    """Return milliseconds of the processor and on the clock; a server works on its own processor."""
    from twosource.desk.searching.search import search

    processor, clock = [], []
    for _ in range(_RUNS + 1):
        started = time.process_time(), time.perf_counter()
        search(connection, question.query, question.filters)
        processor.append(time.process_time() - started[0])
        clock.append(time.perf_counter() - started[1])
    return 1000 * median(processor[1:]), 1000 * median(clock[1:])


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--each", type=int, default=1)
    parser.add_argument("--where")
    given = parser.parse_args()
    figures = measure_searching(given.articles, given.each, given.where)
    for name, value in figures.items():
        clock = figures.get(f"{name} on the clock")
        if not name.endswith("clock"):
            print(f"{name:70} {value:10.2f}" + (f" {clock:10.2f}" if clock is not None else ""))


if __name__ == "__main__":
    main()
