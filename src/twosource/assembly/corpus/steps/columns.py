"""The columns of the tables between the steps, and how nouns stand in them.

Text that may hold lone surrogates stands as bytes: Arrow's strings are strict UTF-8. Nouns are packed as a desk
packs them, without what has a column of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from twosource.model.article import Article, RawArticle

if TYPE_CHECKING:
    import pyarrow as pa

_ERRORS = "surrogatepass"


def to_bytes(text: str) -> bytes:
    """Return a text as bytes, lone surrogates and all."""
    return text.encode("utf-8", _ERRORS)


def to_text(content: bytes) -> str:
    """Return the text that was made bytes."""
    return content.decode("utf-8", _ERRORS)


def show(text: str | None) -> str | None:
    """Return a text as a column of results has it: what is no character is replaced."""
    return None if text is None else text.encode("utf-8", "replace").decode("utf-8")


def pages() -> pa.Schema:
    """What was read: ``given`` and ``content`` are text as bytes, ``rest`` is the packed `RawArticle` without them.

    ``latest`` is the day up to which its dates are believed (ISO 8601): that on which it was read.
    """
    import pyarrow as pa

    names = ("given", "content", "rest")
    return pa.schema([*((name, pa.binary()) for name in names), ("latest", pa.string())])


def failures() -> pa.Schema:
    """What could not be used, and why in words. ``place`` is its number in its part."""
    import pyarrow as pa

    return pa.schema([("place", pa.int32()), ("given", pa.string()), ("why", pa.string()), ("step", pa.string())])


def cleaned() -> pa.Schema:
    """Clean articles with what finds their copies and their story.

    ``place`` is the number of the input in its part; ``day`` an ordinal, missing where it is not known; ``moment`` when
    it was published or fetched (ISO 8601); ``address`` and ``same`` are hashes of the address, if there is one, and of
    the text; ``named``: its outlet is known. ``text`` is bytes, ``rest`` the packed `Article` without it, ``print`` the
    packed `Fingerprint` and ``profile`` the packed `Profile`.
    """
    import pyarrow as pa

    return pa.schema(
        [
            ("place", pa.int32()),
            ("day", pa.int32()),
            ("moment", pa.string()),
            ("id", pa.string()),
            ("address", pa.uint64()),
            ("same", pa.uint64()),
            ("named", pa.bool_()),
            ("given", pa.binary()),
            ("text", pa.binary()),
            ("rest", pa.binary()),
            ("print", pa.binary()),
            ("profile", pa.binary()),
        ]
    )


def articles() -> pa.Schema:
    """The articles of the corpus, in order of time, with plain columns for whoever reads the results.

    ``day_number`` is the ordinal of the day that the folder names; readers take ``day`` from there. ``hidden`` are the
    bytes of a text that holds what is no character; ``text`` has it replaced then.
    """
    import pyarrow as pa

    plain = ["id", "given", "outlet", "title", "url", "published", "trust", "language", "text"]
    packed = ["hidden", "rest", "print", "profile"]
    return pa.schema(
        [
            *((name, pa.string()) for name in plain),
            ("versions", pa.int32()),
            ("day_number", pa.int32()),
            ("same", pa.uint64()),
            *((name, pa.binary()) for name in packed),
        ]
    )


def pack_raw(raw: RawArticle, latest: str) -> dict[str, Any]:
    """Return a raw article as a row; its dates are believed up to the day ``latest``."""
    from twosource.desk.packing import pack

    rest = pack(replace(raw, given="", content="", octets=None))
    return {"given": to_bytes(raw.given), "content": to_bytes(raw.content), "rest": rest, "latest": latest}


def unpack_raw(row: dict[str, Any]) -> RawArticle:
    """Return the raw article of a row."""
    from twosource.desk.packing import unpack

    return replace(unpack(RawArticle, row["rest"]), given=to_text(row["given"]), content=to_text(row["content"]))


def pack_article(article: Article) -> bytes:
    """Return an article as bytes, without its text."""
    from twosource.desk.packing import pack

    return pack(replace(article, text=""))


def unpack_article(rest: bytes, text: str) -> Article:
    """Return the article with this text."""
    from twosource.desk.packing import unpack

    return replace(unpack(Article, rest), text=text)


def read_articles(rows: pa.Table) -> list[Article]:
    """Return the articles of rows of the table of articles."""
    texts = rows["text"].to_pylist()
    hidden = rows["hidden"].to_pylist()
    rests: Sequence[bytes] = rows["rest"].to_pylist()
    return [
        unpack_article(rest, text if octets is None else to_text(octets))
        for rest, text, octets in zip(rests, texts, hidden, strict=True)
    ]


def make_table(rows: Sequence[dict[str, Any]], schema: pa.Schema) -> pa.Table:
    """Return rows as a table."""
    import pyarrow as pa

    return pa.Table.from_pylist(list(rows), schema=schema)
