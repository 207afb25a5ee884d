"""Findings as they stand in the desk before their story is analysed again, and as they come out of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, and_, select, update

from twosource.desk.chunks import select_among
from twosource.desk.filing.lookup import find_articles
from twosource.desk.plain import make_plain
from twosource.desk.schema import ARTICLES, FINDING_STATEMENTS, FINDINGS, STATEMENTS, name_findings, word_findings
from twosource.model.comparison import Comparison


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A finding before or after an analysis.

    ``name`` is the lasting id of one that was there before, the id of one that came out; ``id`` what it is called in
    its own comparison. ``statements`` are ids.
    """

    id: str
    name: str
    support: str
    text: str
    statements: frozenset[str]


def read_standing(connection: Connection, story: int) -> tuple[Standing, ...]:
    """Return the findings of a story as they stand in the desk."""
    part = FINDING_STATEMENTS.c
    place = and_(
        STATEMENTS.c.article == part.article, STATEMENTS.c.start == part.start, STATEMENTS.c.number == part.number
    )
    joined = FINDINGS.join(FINDING_STATEMENTS, part.finding == FINDINGS.c.key).join(STATEMENTS, place)
    query = select(FINDINGS.c.key, STATEMENTS.c.id).select_from(joined).where(FINDINGS.c.story == story)
    statements: dict[int, set[str]] = defaultdict(set)
    for key, statement in connection.execute(query):
        statements[key].add(statement)
    columns = (FINDINGS.c.key, FINDINGS.c.id, name_findings(), FINDINGS.c.support, word_findings())
    found = select(*columns).join(ARTICLES, FINDINGS.c.article == ARTICLES.c.key).where(FINDINGS.c.story == story)
    rows = connection.execute(found.order_by(FINDINGS.c.key))
    return tuple(
        Standing(
            id=row.id,
            name=row.lasting,
            support=row.support,
            text=row.text,
            statements=frozenset(statements[row.key]),
        )
        for row in rows
    )


def list_made(comparison: Comparison) -> Iterator[Standing]:
    """Yield the findings that came out of an analysis."""
    texts = {article.id: article.text for article in comparison.articles}
    articles = {statement.id: statement.article for statement in comparison.statements}
    for finding in comparison.findings:
        yield Standing(
            id=finding.id,
            name=finding.id,
            support=finding.support.verdict,
            text=make_plain(finding.words.of(texts[articles[finding.wording]])),
            statements=frozenset(finding.statements),
        )


def settle_moved(connection: Connection, story: int, comparison: Comparison) -> None:
    """Let findings follow articles that went to another story, from there to here and from here to there.

    A finding goes where all articles of its statements are.
    """
    keys = set(find_articles(connection, (article.id for article in comparison.articles)).values())
    part = FINDING_STATEMENTS.c
    here = select(part.finding).where(part.article.in_(select(ARTICLES.c.key).where(ARTICLES.c.story == story)))
    coming = select(FINDINGS.c.key).where(FINDINGS.c.key.in_(here), FINDINGS.c.story != story)
    standing = select(FINDINGS.c.key).where(FINDINGS.c.story == story)
    touched = {*connection.execute(coming).scalars(), *connection.execute(standing).scalars()}
    for finding, stories in _list_homes(connection, touched, keys, story).items():
        if len(stories) == 1:
            home = next(iter(stories))
            moved = update(FINDINGS).where(FINDINGS.c.key == finding, FINDINGS.c.story != home)
            connection.execute(moved.values(story=home))


def _list_homes(
    connection: Connection, findings: Collection[int], compared: Collection[int], story: int
) -> dict[int, set[int]]:
    """Return the stories in which the articles of findings are; those that were compared are in this story."""
    part = FINDING_STATEMENTS.c
    joined = FINDING_STATEMENTS.join(ARTICLES, ARTICLES.c.key == part.article)
    query = select(part.finding, part.article, ARTICLES.c.story).select_from(joined).distinct()
    homes: dict[int, set[int]] = defaultdict(set)
    for row in select_among(connection, query, part.finding, findings):
        homes[row["finding"]].add(story if row["article"] in compared else row["story"])
    return homes
