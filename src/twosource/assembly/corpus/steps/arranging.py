"""Clean articles of one day in order of time: twins told apart, texts of one address as versions of one article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.cleaning import hash_text
from twosource.assembly.corpus.steps.columns import (
    articles,
    make_table,
    pack_article,
    show,
    to_bytes,
    to_text,
    unpack_article,
)
from twosource.model.article import Article
from twosource.model.identity import content_id

if TYPE_CHECKING:
    import pyarrow as pa

_FINDING = ("print", "profile")  # columns that go with a text


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of the articles of a corpus."""
    return {"articles": articles()}


def arrange_day(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield the articles of a part of a day.

    The part's facts are ``order``, how its rows go one after the other, ``day``, where it is known, and ``twins``:
    numbers for those that are alike in text and have no outlet, 0 for all others; ``shared`` is 1 for those whose
    address others have, too.
    """
    rows = read_in_order(material, "cleaned")
    rows = [_rename(row, number) for row, number in zip(rows, material.part.facts["twins"], strict=True)]
    shared = material.part.facts["shared"]
    joined = _join_versions([row for row, one in zip(rows, shared, strict=True) if one])
    day = next(iter(material.part.facts["day"]), None)
    kept = [joined.get(row["id"]) if one else row for row, one in zip(rows, shared, strict=True)]
    made = [_describe(row, day) for row in kept if row is not None]
    yield "articles", make_table(made, articles())
    yield "versions", len(rows) - len(made)


def read_in_order(material: Material, table: str) -> list[dict[str, Any]]:
    """Return the rows of a table as the fact ``order`` says, each with the number of its ``input``."""
    rows = [row for some in material.read(table) for row in some.to_pylist()]
    return [rows[place] | {"input": place} for place in material.part.facts["order"]]


def _rename(row: dict[str, Any], number: int) -> dict[str, Any]:
    if not number:
        return row
    name = content_id(row["id"], str(number))
    article = replace(unpack_article(row["rest"], ""), id=name)
    return row | {"id": name, "rest": pack_article(article)}


def _join_versions(rows: Sequence[dict[str, Any]]) -> dict[str, dict[str, Any]]:
    """Return the rows of the articles that are left where texts of one address are versions of one, by their ids."""
    from twosource.cleaning import gather_versions

    given = {row["id"]: row for row in rows}
    left = gather_versions([_read(row) for row in sorted(rows, key=lambda row: row["input"])]) if rows else ()
    return {each.id: given[each.id] | {"rest": pack_article(each)} for each in left}


def _read(row: dict[str, Any]) -> Article:
    return unpack_article(row["rest"], to_text(row["text"]))


def _describe(row: dict[str, Any], day: int | None) -> dict[str, Any]:
    article = unpack_article(row["rest"], "")
    text = to_text(row["text"])
    shown = show(text) or ""
    return {
        "id": article.id,
        "given": show(article.given),
        "outlet": show(article.outlet),
        "title": show(article.title),
        "url": show(article.url),
        "published": article.published.value if article.published else None,
        "trust": article.published.trust if article.published else None,
        "language": article.language,
        "text": shown,
        "versions": len(article.versions),
        "day_number": day,
        "same": hash_text(text),
        "hidden": None if shown == text else to_bytes(text),
        "rest": row["rest"],
        **{name: row[name] for name in _FINDING},
    }
