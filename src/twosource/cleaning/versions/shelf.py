"""The articles of a long stream by their addresses, kept on disk, so that later versions find the earlier ones."""

from __future__ import annotations

import pickle
import zlib
from types import TracebackType
from typing import TYPE_CHECKING, Self

from twosource.cleaning.versions.addresses import key_address
from twosource.cleaning.versions.gathering import add_article
from twosource.model.article import Article

if TYPE_CHECKING:
    import sqlite3

_MEMORY = 16_000  # kB of the file that SQLite holds in memory
_LEVEL = 1
_MOST = 8  # articles that have one address by mistake; the latest are kept


class Shelf:
    """Takes articles one by one and hands each back with the earlier texts of its address.

    What was taken lies in a private temporary file that ends with the shelf; memory does not grow with the
    number of articles. Use it in a ``with`` statement.
    """

    def __init__(self) -> None:
        self._file: sqlite3.Connection | None = None

    def take(self, article: Article) -> Article:
        """Return the article, or, where its address was seen before, the newest text with all versions known by now."""
        key = key_address(article.url)
        if key is None:
            return article
        articles = add_article(self._find(key), article)[:_MOST]
        packed = zlib.compress(pickle.dumps(articles), _LEVEL)
        self._open().execute("INSERT OR REPLACE INTO address VALUES (?, ?)", (_encode(key), packed))
        return articles[0]

    def _find(self, key: str) -> tuple[Article, ...]:
        row = self._open().execute("SELECT packed FROM address WHERE key = ?", (_encode(key),)).fetchone()
        if row is None:
            return ()
        found: tuple[Article, ...] = pickle.loads(zlib.decompress(row[0]))  # noqa: S301 - bytes that this object wrote itself
        return found

    def _open(self) -> sqlite3.Connection:
        if self._file is None:
            import sqlite3

            self._file = sqlite3.connect("", isolation_level=None)  # no name: a file that nobody else can open
            self._file.execute(f"PRAGMA cache_size = -{_MEMORY}")
            self._file.execute("PRAGMA journal_mode = OFF")
            self._file.execute("CREATE TABLE address (key BLOB PRIMARY KEY, packed BLOB) WITHOUT ROWID")
        return self._file

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def _encode(key: str) -> bytes:
    return key.encode("utf-8", "surrogatepass")
