"""What is in the desk already, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sqlalchemy import Connection, func, select

from twosource.desk.chunks import select_among, stream
from twosource.desk.filing.nouns import Keys
from twosource.desk.filing.rows import group_rows, read_article, read_version
from twosource.desk.plain import digest_address
from twosource.desk.schema import ALIASES, ARTICLES, COPIES, JUNK, PAGES, VERSIONS
from twosource.model.article import Article, Junk


def next_keys(connection: Connection) -> Keys:
    """Return the keys that the next article and the next page get."""
    article = connection.execute(select(func.max(ARTICLES.c.key))).scalar() or 0
    page = connection.execute(select(func.max(PAGES.c.key))).scalar() or 0
    return Keys(article=article + 1, page=page + 1)


def count_articles(connection: Connection) -> int:
    """Return how many articles are in the desk."""
    return connection.execute(select(func.count()).select_from(ARTICLES)).scalar_one()


def find_pages(connection: Connection, sha256s: Iterable[bytes]) -> dict[bytes, int]:
    """Return the keys of those pages that are in the desk, by their digests."""
    query = select(PAGES.c.sha256, PAGES.c.key)
    return {bytes(row["sha256"]): row["key"] for row in select_among(connection, query, PAGES.c.sha256, sha256s)}


def find_articles(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the keys of those articles that are in the desk, by their ids, the present ones and earlier ones."""
    asked = list(ids)
    earlier = select(ALIASES.c.id, ALIASES.c.article.label("key"))
    present = select(ARTICLES.c.id, ARTICLES.c.key)
    found = {row["id"]: row["key"] for row in select_among(connection, earlier, ALIASES.c.id, asked)}
    return found | {row["id"]: row["key"] for row in select_among(connection, present, ARTICLES.c.id, asked)}


def find_addresses(connection: Connection, addresses: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the keys of the articles at each address (`key_address`), the one filed last first."""
    asked = {digest_address(address): address for address in addresses}
    query = select(ARTICLES.c.address, ARTICLES.c.key)
    found: dict[str, list[int]] = {}
    for row in select_among(connection, query, ARTICLES.c.address, asked):
        found.setdefault(asked[row["address"]], []).append(row["key"])
    return {address: tuple(sorted(keys, reverse=True)) for address, keys in found.items()}


def load_articles(connection: Connection, keys: Iterable[int]) -> dict[int, Article]:
    """Return the articles as they were filed, with all their versions; keys that are not in the desk are left out."""
    asked = list(keys)
    rows = {row["key"]: row for row in select_among(connection, select(ARTICLES), ARTICLES.c.key, asked)}
    dropped = select(JUNK).order_by(JUNK.c.article, JUNK.c.number)
    junk = group_rows(select_among(connection, dropped, JUNK.c.article, asked))
    earlier = select(VERSIONS).order_by(VERSIONS.c.article, VERSIONS.c.number)
    versions = group_rows(select_among(connection, earlier, VERSIONS.c.article, asked))
    return {
        key: read_article(
            rows[key],
            [Junk(text=row["text"], why=row["why"]) for row in junk.get(key, ())],
            [read_version(row) for row in versions.get(key, ())],
        )
        for key in dict.fromkeys(asked)
        if key in rows
    }


def list_members(connection: Connection, story: int) -> tuple[int, ...]:
    """Return the keys of the articles of a story, in order of arrival."""
    query = select(ARTICLES.c.key).where(ARTICLES.c.story == story).order_by(ARTICLES.c.key)
    return tuple(connection.execute(query).scalars())


def find_stories(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """Return the key of the story that each article belongs to."""
    query = select(ARTICLES.c.key, ARTICLES.c.story)
    return {row["key"]: row["story"] for row in select_among(connection, query, ARTICLES.c.key, keys)}


def load_copies(connection: Connection, after: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield (later article, earlier article, words) for the articles with keys above ``after``, in order."""
    query = select(COPIES.c.b, COPIES.c.a, COPIES.c.words).where(COPIES.c.b > after).order_by(COPIES.c.b, COPIES.c.a)
    return ((row["b"], row["a"], row["words"]) for row in stream(connection, query))


def load_pages(connection: Connection, keys: Iterable[int] | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield pages with their keys as they were packed, in order of arrival: all, or those that are asked for."""
    query = select(PAGES.c.key, PAGES.c.packed).order_by(PAGES.c.key)
    if keys is None:
        rows = stream(connection, query)
    else:
        rows = select_among(connection, query, PAGES.c.key, sorted(set(keys)))
    return ((row["key"], bytes(row["packed"])) for row in rows)


def page_of(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """Return the key of the page that each article was made from, where it was kept."""
    query = select(ARTICLES.c.key, ARTICLES.c.page).where(ARTICLES.c.page.is_not(None))
    return {row["key"]: row["page"] for row in select_among(connection, query, ARTICLES.c.key, keys)}
