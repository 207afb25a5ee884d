"""Which statements of articles hold the words that were searched for, and how well they are supported."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, RowMapping, select

from twosource.desk.chunks import select_among
from twosource.desk.schema import FINDING_STATEMENTS, FINDINGS, SOURCES, STATEMENTS
from twosource.desk.searching.matching import Places
from twosource.model.filters import SUPPORTS
from twosource.model.hit import Stated
from twosource.model.span import Span

Statements = Mapping[int, Sequence[RowMapping]]
Found = Mapping[tuple[int, int, int], RowMapping]


def read_statements(connection: Connection, keys: Iterable[int]) -> Statements:
    """Return the statements of articles, by the articles' keys."""
    joined = STATEMENTS.outerjoin(SOURCES, STATEMENTS.c.source == SOURCES.c.key)
    query = select(STATEMENTS, SOURCES.c.name).select_from(joined)
    by_article: dict[int, list[RowMapping]] = defaultdict(list)
    for row in select_among(connection, query, STATEMENTS.c.article, keys):
        by_article[row["article"]].append(row)
    return by_article


def read_findings(connection: Connection, keys: Iterable[int]) -> Found:
    """Return the best supported finding of each statement of articles, by article, start and number."""
    part = FINDING_STATEMENTS.c
    joined = FINDING_STATEMENTS.join(FINDINGS, part.finding == FINDINGS.c.key)
    columns = (FINDINGS.c.id, FINDINGS.c.support, FINDINGS.c.independence, FINDINGS.c.articles)
    query = select(part.article, part.start, part.number, *columns).select_from(joined)
    rows = sorted(select_among(connection, query, part.article, keys), key=_weakness, reverse=True)
    return {(row["article"], row["start"], row["number"]): row for row in rows}


def _weakness(row: RowMapping) -> tuple[int, int, str]:
    return SUPPORTS.index(row["support"]), -row["articles"], row["id"]


def choose_statements(places: Places, text: str, rows: Sequence[RowMapping], found: Found) -> tuple[Stated, ...]:
    """Return the statements that hold the most of the terms, in the order of the text; none where none holds any."""
    held = [(sum(_holds(row, spans) for spans in places.values()), row) for row in rows]
    most = max((count for count, _ in held), default=0)
    best = [row for count, row in held if count == most and most > 0]
    ordered = sorted(best, key=lambda row: (row["start"], row["number"]))
    return tuple(_state(row, text, found.get((row["article"], row["start"], row["number"]))) for row in ordered)


def _holds(row: RowMapping, spans: Iterable[Span]) -> bool:
    return any(row["start"] <= span.start and span.end <= row["end"] for span in spans)


def _state(row: RowMapping, text: str, finding: RowMapping | None) -> Stated:
    span = Span(row["start"], row["end"])
    return Stated(
        id=row["id"],
        span=span,
        text=span.of(text),
        form=row["form"],
        stance=row["stance"],
        source=row["name"],
        finding=finding["id"] if finding else None,
        support=finding["support"] if finding else None,
        independence=finding["independence"] if finding else None,
    )
