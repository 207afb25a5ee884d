"""What articles are filtered by, as signs of the index."""

from __future__ import annotations

import hashlib
from base64 import b32encode
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import product

from sqlalchemy import Connection, func, select

from twosource.desk.chunks import select_among
from twosource.desk.naming import fold_name
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS
from twosource.desk.searching.asking import EVERY, FACET, Asked, Sign
from twosource.desk.searching.periods import cover_days, day_signs
from twosource.model.filters import INDEPENDENCES, SUPPORTS, Filters


def read_facets(connection: Connection, keys: Sequence[int]) -> dict[int, frozenset[Sign]]:
    """Return the signs that articles stand under beside those of their words, by their keys."""
    found: dict[int, set[Sign]] = {}
    columns = (ARTICLES.c.key, ARTICLES.c.outlet, ARTICLES.c.language, ARTICLES.c.day)
    for row in select_among(connection, select(*columns), ARTICLES.c.key, keys):
        found[row["key"]] = {EVERY, *day_signs(row["day"]), *_sign_language(row["language"])}
        if row["outlet"] is not None:
            found[row["key"]].add(sign_name("o", row["outlet"]))
    for key, signs in (*_read_sources(connection, keys).items(), *_read_findings(connection, keys).items()):
        found[key] |= signs
    return {key: frozenset(signs) for key, signs in found.items()}


def _read_sources(connection: Connection, keys: Sequence[int]) -> dict[int, set[Sign]]:
    signs: dict[int, set[Sign]] = defaultdict(set)
    joined = STATEMENTS.join(SOURCES, STATEMENTS.c.source == SOURCES.c.key)
    query = select(STATEMENTS.c.article, SOURCES.c.name).select_from(joined).distinct()
    for row in select_among(connection, query, STATEMENTS.c.article, keys):
        signs[row["article"]].add(sign_name("s", row["name"]))
    return signs


def _read_findings(connection: Connection, keys: Sequence[int]) -> dict[int, set[Sign]]:
    signs: dict[int, set[Sign]] = defaultdict(set)
    part = FINDING_STATEMENTS.c
    joined = FINDING_STATEMENTS.join(FINDINGS, part.finding == FINDINGS.c.key)
    query = select(part.article, FINDINGS.c.support, FINDINGS.c.independence).select_from(joined).distinct()
    for row in select_among(connection, query, part.article, keys):
        signs[row["article"]].add(_sign_support(row["support"], row["independence"]))
    return signs


def ask_filters(connection: Connection, asked: Asked, filters: Filters) -> Asked:
    """Return what is asked with the filters as well, but for the stories: no sign tells of these."""
    for signs in _sign_filters(connection, filters):
        asked = asked.and_one_of(signs)
    return asked


def _sign_filters(connection: Connection, filters: Filters) -> Iterator[Iterable[Sign]]:
    if filters.outlets:
        yield [sign_name("o", outlet) for outlet in filters.outlets]
    if filters.sources:
        yield [sign_name("s", name) for name in name_sources(connection, filters)]
    if filters.languages:
        yield [_sign("l", language) for language in filters.languages]
    if filters.since or filters.until:
        yield cover_days(filters.since, filters.until, list_years(connection))
    if filters.support or filters.independence:
        pairs = product(filters.support or SUPPORTS, filters.independence or INDEPENDENCES)
        yield [_sign_support(support, independence) for support, independence in pairs]


def name_sources(connection: Connection, filters: Filters) -> frozenset[str]:
    """Return the names of sources that are asked for, folded: as they were given, and of those whose ids were."""
    rows = select_among(
        connection, select(SOURCES.c.id, SOURCES.c.name), SOURCES.c.id, map(make_plain, filters.sources)
    )
    return frozenset(fold_name(name) for name in (*filters.sources, *(row["name"] for row in rows)))


def list_years(connection: Connection) -> list[str]:
    """Return the years of publication that there are on the desk, the last first. It jumps from one to the next."""
    day = ARTICLES.c.day
    years: list[str] = []
    latest = connection.execute(select(func.max(day))).scalar()
    while latest is not None:
        years.append(latest[:4])
        latest = connection.execute(select(func.max(day)).where(day < latest[:4])).scalar()
    return years


def sign_name(kind: str, name: str) -> Sign:
    """Return the sign of a name; "o" for outlets, "s" for sources."""
    return _sign(kind, fold_name(name))


def _sign(kind: str, value: str) -> Sign:
    digest = hashlib.blake2b(value.casefold().encode("utf-8", "surrogatepass"), digest_size=5).digest()
    return f"{FACET}{kind}{b32encode(digest).decode().lower()}"


def _sign_language(language: str) -> set[Sign]:
    """Return the signs of a language: "pt-BR" stands under "pt" as well."""
    parts = language.split("-")
    return {_sign("l", "-".join(parts[:length])) for length in range(1, len(parts) + 1)}


def _sign_support(support: str, independence: str) -> Sign:
    words: tuple[Sequence[str], Sequence[str]] = (SUPPORTS, INDEPENDENCES)
    return f"{FACET}f{words[0].index(support)}{words[1].index(independence)}"
