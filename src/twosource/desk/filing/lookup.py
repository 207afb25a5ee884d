"""What is in the desk already, and where."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sqlalchemy import Connection

from twosource.desk.filing.nouns import Keys, Traits
from twosource.model.article import Article


def next_keys(connection: Connection) -> Keys:
    """Return the keys that the next article and the next page get."""
    raise NotImplementedError


def find_pages(connection: Connection, sha256s: Iterable[bytes]) -> dict[bytes, int]:
    """Return the keys of those pages that are in the desk, by their digests."""
    raise NotImplementedError


def find_articles(connection: Connection, ids: Iterable[str]) -> dict[str, int]:
    """Return the keys of those articles that are in the desk, by their ids, the present ones and earlier ones."""
    raise NotImplementedError


def find_addresses(connection: Connection, addresses: Iterable[str]) -> dict[str, tuple[int, ...]]:
    """Return the keys of the articles at each address (`key_address`), the one filed last first."""
    raise NotImplementedError


def load_articles(connection: Connection, keys: Iterable[int]) -> dict[int, Article]:
    """Return the articles as they were filed, with all their versions; keys that are not in the desk are left out."""
    raise NotImplementedError


def list_members(connection: Connection, story: int) -> tuple[int, ...]:
    """Return the keys of the articles of a story, in order of arrival."""
    raise NotImplementedError


def find_stories(connection: Connection, keys: Iterable[int]) -> dict[int, int]:
    """Return the key of the story that each article belongs to."""
    raise NotImplementedError


def load_traits(connection: Connection, after: int = 0, since: str | None = None) -> Iterator[Traits]:
    """Yield the traits of the articles with keys above ``after``, in order of arrival, not all of them in memory.

    ``since`` leaves out those that came before that time (ISO 8601).
    """
    raise NotImplementedError


def load_copies(connection: Connection, after: int = 0) -> Iterator[tuple[int, int, int]]:
    """Yield (later article, earlier article, words) for the articles with keys above ``after``, in order."""
    raise NotImplementedError


def load_pages(connection: Connection, keys: Sequence[int] | None = None) -> Iterator[tuple[int, bytes]]:
    """Yield pages with their keys as they were packed, in order of arrival: all, or those that are asked for."""
    raise NotImplementedError


def page_of(connection: Connection, keys: Iterable[int]) -> Mapping[int, int]:
    """Return the key of the page that each article was made from, where it was kept."""
    raise NotImplementedError
