"""The statements of a source."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from sqlalchemy import Connection, RowMapping, func, select

from twosource.desk.chunks import in_chunks
from twosource.desk.listing.against import Sides, list_against
from twosource.desk.listing.conditions import Condition
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, STATEMENTS, STORIES, name_findings, sure_day
from twosource.model.page import Page
from twosource.model.record import Spoken, SpokenIn
from twosource.model.span import Span

_JOINED = STATEMENTS.join(ARTICLES, ARTICLES.c.key == STATEMENTS.c.article)
_PLACE = ("article", "start", "number")
_NO_SIDES = Sides()
Place = tuple[int, int, int]


def list_spoken(
    connection: Connection, sources: Collection[str], conditions: Sequence[Condition], *, limit: int | None, offset: int
) -> Page[Spoken]:
    """Return the statements that fulfil conditions, the latest day first, within a day story by story.

    Those of doubtful and of unknown days come last.

    ``sources`` are the ids of the source that they are of.
    """
    total = connection.execute(select(func.count()).select_from(_JOINED).where(*conditions)).scalar_one()
    rows = _read(connection, conditions, limit, offset)
    findings = _find_findings(connection, rows)
    stories = {row["story"] for row in rows}
    sides = list_against(connection, stories, sources)
    items = (_make(row, findings.get(_place(row), ()), sides.get(row["id"], _NO_SIDES)) for row in rows)
    return Page(items=tuple(items), total=total, offset=offset)


def _read(
    connection: Connection, conditions: Sequence[Condition], limit: int | None, offset: int
) -> Sequence[RowMapping]:
    words = func.substr(ARTICLES.c.text, STATEMENTS.c.start + 1, STATEMENTS.c.end - STATEMENTS.c.start)
    query = select(
        STATEMENTS,
        words.label("text"),
        ARTICLES.c.id.label("article_id"),
        *(ARTICLES.c[name] for name in ("outlet", "day", "trust", "story")),
        STORIES.c.id.label("story_id"),
        STORIES.c.title.label("story_title"),
    )
    query = query.select_from(_JOINED.join(STORIES, STORIES.c.key == ARTICLES.c.story)).where(*conditions)
    latest = (func.coalesce(sure_day(), "").desc(), func.coalesce(ARTICLES.c.day, "").desc())
    query = query.order_by(*latest, ARTICLES.c.story.desc(), *(STATEMENTS.c[name] for name in _PLACE))
    return connection.execute(query.limit(limit).offset(offset)).mappings().all()


def _find_findings(connection: Connection, rows: Sequence[RowMapping]) -> dict[Place, tuple[SpokenIn, ...]]:
    """Return the findings that statements stand in, by the places of these."""
    part = FINDING_STATEMENTS.c
    query = select(part.article, part.start, part.number, FINDINGS.c.id, name_findings(), FINDINGS.c.support)
    query = query.join(FINDINGS, FINDINGS.c.key == part.finding).order_by(FINDINGS.c.key)
    found: dict[Place, list[SpokenIn]] = defaultdict(list)
    wanted = {_place(row) for row in rows}
    for chunk in in_chunks(sorted({row["article"] for row in rows})):
        for row in connection.execute(query.where(part.article.in_(chunk))).mappings():
            if (place := _place(row)) in wanted:
                found[place].append(SpokenIn(id=row["id"], lasting=row["lasting"], support=row["support"]))
    return {place: tuple(each) for place, each in found.items()}


def _place(row: RowMapping) -> Place:
    return row["article"], row["start"], row["number"]


def _make(row: RowMapping, findings: tuple[SpokenIn, ...], sides: Sides) -> Spoken:
    return Spoken(
        id=row["id"],
        article=row["article_id"],
        outlet=row["outlet"],
        day=row["day"],
        story=row["story_id"],
        story_title=row["story_title"],
        span=Span(row["start"], row["end"]),
        text=row["text"],
        form=row["form"],
        stance=row["stance"],
        chain=sides.chain,
        findings=findings,
        against=sides.against,
        trust=row["trust"],
    )
