"""The index of the full text, kept in step with the articles in the same transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from zlib import crc32

from sqlalchemy import Connection, RowMapping, delete, func, insert, select

from twosource.desk.chunks import in_chunks, select_among
from twosource.desk.schema import ARTICLES, SEARCHED
from twosource.desk.searching.asking import Sign, sign_words
from twosource.desk.searching.choosing import full_text
from twosource.desk.searching.facets import read_facets
from twosource.desk.searching.tidying import forget_taken, note_taken

_AT_ONCE = 500  # articles whose texts are in memory


def index_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Bring the index in step with these articles (keys), new or changed, and what they are filtered by.

    Call it after filing, and after shelving for the articles of the story: nothing is written for those whose words and
    filters are the same as before. `forget_articles` has to be called before title or text of a row change.
    """
    for chunk in in_chunks(keys, _AT_ONCE):
        wanted = {key: " ".join(sorted(signs)) for key, signs in read_facets(connection, chunk).items()}
        there = {row["article"]: row["facets"] for row in _read_entries(connection, chunk)}
        changed = [key for key, facets in wanted.items() if there.get(key) != facets]
        forget_articles(connection, [key for key in changed if key in there])
        _enter(connection, {key: wanted[key] for key in changed})


def forget_articles(connection: Connection, keys: Sequence[int]) -> None:
    """Take articles out of the index, while their rows still have the title and text that they were indexed with."""
    for chunk in in_chunks(keys, _AT_ONCE):
        texts = _read_texts(connection, chunk)
        entries = {row["article"]: row for row in _read_entries(connection, chunk)}
        if any(_digest(*texts.get(key, (None, ""))) != row["digest"] for key, row in entries.items()):
            # What is taken out with other words than it went in with leaves an index that finds what is not there.
            rebuild_index(connection, without=frozenset(keys))
            return
        signs = [(key, [*sign_words(*texts[key]), *row["facets"].split()]) for key, row in entries.items()]
        full_text(connection).take(connection, signs)
        note_taken(connection, len(signs))
        connection.execute(delete(SEARCHED).where(SEARCHED.c.article.in_(chunk)))


def rebuild_index(connection: Connection, without: frozenset[int] = frozenset()) -> int:
    """Make the index anew from the articles, but for some; return how many are in it."""
    full_text(connection).clear(connection)
    connection.execute(delete(SEARCHED))
    forget_taken(connection)
    last = 0
    while keys := _next_keys(connection, last):
        index_articles(connection, [key for key in keys if key not in without])
        last = keys[-1]
    return connection.execute(select(func.count()).select_from(SEARCHED)).scalar_one()


def _next_keys(connection: Connection, last: int) -> list[int]:
    query = select(ARTICLES.c.key).where(ARTICLES.c.key > last).order_by(ARTICLES.c.key).limit(_AT_ONCE)
    return list(connection.execute(query).scalars())


def _enter(connection: Connection, facets: dict[int, str]) -> None:
    if not facets:
        return
    texts = _read_texts(connection, facets)
    signs: list[tuple[int, list[Sign]]] = [
        (key, [*sign_words(*text), *facets[key].split()]) for key, text in texts.items()
    ]
    full_text(connection).put(connection, signs)
    rows = [{"article": key, "digest": _digest(*text), "facets": facets[key]} for key, text in texts.items()]
    connection.execute(insert(SEARCHED), rows)


def _read_texts(connection: Connection, keys: Iterable[int]) -> dict[int, tuple[str | None, str]]:
    query = select(ARTICLES.c.key, ARTICLES.c.title, ARTICLES.c.text)
    rows = select_among(connection, query, ARTICLES.c.key, keys)
    return {row["key"]: (row["title"], row["text"]) for row in rows}


def _read_entries(connection: Connection, keys: Iterable[int]) -> list[RowMapping]:
    return list(select_among(connection, select(SEARCHED), SEARCHED.c.article, keys))


def _digest(title: str | None, text: str) -> int:
    written = f"{title or ''}\0{text}".encode("utf-8", "surrogatepass")
    return crc32(written) - 2**31  # as both kinds of database hold it in four bytes
