"""What tables are made of: their keys, and how ids and words of a fixed list are kept in little room."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, Dialect, ForeignKey, Integer, LargeBinary, MetaData, SmallInteger, Table, TypeDecorator
from sqlalchemy.schema import SchemaItem

from twosource.model.identity import LENGTH

METADATA: Final = MetaData()

_BYTES = LENGTH // 2
_OTHER = b"\0"  # before what is no id of ours
_LONGER = b"\1"  # the same, where it would be as long as an id


def make_table(name: str, comment: str, *parts: SchemaItem, rowid: bool = True) -> Table:
    """Return a table; ``rowid`` false keeps its rows in the order of its key."""
    return Table(name, METADATA, *parts, comment=comment, sqlite_with_rowid=rowid)


def make_key(comment: str) -> Column[int]:
    """Return the column of the key of a table."""
    return Column("key", Integer, primary_key=True, autoincrement=False, comment=comment)


def refer_article(
    name: str = "article", *, primary_key: bool = False, comment: str = "The article's key."
) -> Column[int]:
    """Return a column that holds the key of an article."""
    return Column(name, Integer, ForeignKey("articles.key"), primary_key=primary_key, nullable=False, comment=comment)


class ContentId(TypeDecorator[str]):
    """An id of ours (`content_id`) as eight bytes; its sixteen digits are their hexadecimal form.

    Other text is kept as bytes of another length.
    """

    impl = LargeBinary
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> bytes | None:  # noqa: ARG002 - as SQLAlchemy calls it
        """Return the bytes of an id."""
        if value is None:
            return None
        if len(value) == LENGTH:
            try:
                packed = bytes.fromhex(value)
            except ValueError:
                packed = b""
            if packed.hex() == value:
                return packed
        written = _OTHER + value.encode("utf-8", "surrogatepass")
        return written if len(written) != _BYTES else _LONGER + written

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - as SQLAlchemy calls it
        """Return the id of these bytes."""
        if value is None:
            return None
        packed = bytes(value)
        if len(packed) == _BYTES:
            return packed.hex()
        return packed.removeprefix(_LONGER).removeprefix(_OTHER).decode("utf-8", "surrogatepass")


class Choice(TypeDecorator[str]):
    """One word of a list as its number, from 0. Words are added to the end of a list, and never change their place."""

    impl = SmallInteger
    cache_ok = True

    def __init__(self, *words: str) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: str | None, dialect: Dialect) -> int | None:  # noqa: ARG002 - as SQLAlchemy calls it
        """Return the number of a word; one that is not in the list has a number that no row has."""
        if value is None:
            return None
        return self.words.index(value) if value in self.words else len(self.words)

    def process_result_value(self, value: Any, dialect: Dialect) -> str | None:  # noqa: ARG002 - as SQLAlchemy calls it
        """Return the word with a number."""
        return None if value is None else self.words[value]

    def describe(self) -> str:
        """Return the numbers with their words, for the reader."""
        return ", ".join(f"{number} {word}" for number, word in enumerate(self.words))
