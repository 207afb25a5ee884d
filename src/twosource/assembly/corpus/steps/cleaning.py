"""Raw articles to clean ones, with what finds their copies and their stories."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from hashlib import blake2b
from itertools import groupby
from typing import TYPE_CHECKING, Any

from twosource.assembly.corpus.material import Material
from twosource.assembly.corpus.steps.columns import cleaned, failures, make_table, pack_article, to_bytes, unpack_raw
from twosource.assembly.corpus.steps.reading import describe_failure, require_memory
from twosource.errors import InputError
from twosource.model.article import Article

if TYPE_CHECKING:
    import pyarrow as pa

    from twosource.settings import Settings
    from twosource.stories import Profile

_NO_DAY = -1


def list_tables() -> Mapping[str, pa.Schema]:
    """Return the columns of clean articles, and of what has none in it."""
    return {"cleaned": cleaned(), "failures": failures()}


def clean_pages(material: Material) -> Iterator[tuple[str, pa.Table | int]]:
    """Yield clean articles, those of a day together, and the pages without one."""
    from twosource.assembly.intake import clean_articles

    pages = [row for rows in material.read("pages") for row in rows.to_pylist()]
    settings = _believe(material.settings, [row["latest"] for row in pages])
    items = list(enumerate(clean_articles(map(unpack_raw, pages), settings)))
    errors = [(place, item) for place, item in items if isinstance(item, InputError)]
    for _, error in errors:
        require_memory(error)
    failed = [describe_failure(place, error, "cleaning") for place, error in errors]
    rows = _describe([(place, item) for place, item in items if isinstance(item, Article)])
    for _, some in groupby(sorted(rows, key=_order), key=lambda row: row["day"]):
        yield "cleaned", make_table(list(some), cleaned())
    if failed:
        yield "failures", make_table(failed, failures())
    yield "articles", len(rows)
    yield "failures", len(failed)


def _believe(settings: Settings, latest: Sequence[str]) -> Settings:
    """Return the settings with the day on which pages were read, the same for all of them.

    It is no day of the run: what is done would have to be done again every morning, and what is read later would never
    be believed.
    """
    return replace(settings, cleaning=replace(settings.cleaning, latest_day=max(latest, default="")))


def _order(row: dict[str, Any]) -> tuple[int, int]:
    return (_NO_DAY if row["day"] is None else row["day"], row["place"])


def _describe(articles: Sequence[tuple[int, Article]]) -> list[dict[str, Any]]:
    """Return clean articles as rows."""
    from twosource.origins import fingerprint_all, hide, pack_fingerprint
    from twosource.stories import pack_profile, read_profile

    bare = (hide(article.text, [credit.span for credit in article.credits]) for _, article in articles)
    rows = []
    for (place, article), made in zip(articles, fingerprint_all(bare), strict=True):
        profile = read_profile(article)
        row = {"place": place, "print": pack_fingerprint(made), "profile": pack_profile(profile)}
        rows.append(row | _describe_article(article, profile))
    return rows


def _describe_article(article: Article, profile: Profile) -> dict[str, Any]:
    from twosource.cleaning import key_address

    address = key_address(article.url)
    return {
        "day": profile.day if profile.day is not None else _read_day(article.fetched),
        "moment": _read_moment(article),
        "id": article.id,
        "address": None if address is None else hash_text(address),
        "same": hash_text(article.text),
        "named": article.outlet is not None,
        "given": to_bytes(article.given),
        "text": to_bytes(article.text),
        "rest": pack_article(article),
    }


def _read_moment(article: Article) -> str:
    """Return when an article was published or fetched (ISO 8601), "" where neither is known; doubtful is not known."""
    published = article.published
    told = published.universal if published is not None and published.trust != "doubtful" else ""
    return told or article.fetched or ""


def _read_day(time: str | None) -> int | None:
    from datetime import date

    try:
        return date.fromisoformat((time or "")[:10]).toordinal()
    except ValueError:
        return None


def hash_text(text: str) -> int:
    """Return 64 bits that stand for a text (BLAKE2b)."""
    return int.from_bytes(blake2b(to_bytes(text), digest_size=8).digest(), "little")
