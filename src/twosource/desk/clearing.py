"""Takes away what was found out about a story."""

from __future__ import annotations

from sqlalchemy import Connection, delete, select, update

from twosource.desk.schema import ALIASES, ARTICLES, FINDING_STATEMENTS, FINDINGS, PASSAGES, STATEMENTS, STORIES


def clear_results(connection: Connection, story: int) -> None:
    """Take away the findings, passages and results of a story, and the statements of the articles in it."""
    findings = select(FINDINGS.c.key).where(FINDINGS.c.story == story)
    members = select(ARTICLES.c.key).where(ARTICLES.c.story == story)
    connection.execute(delete(FINDING_STATEMENTS).where(FINDING_STATEMENTS.c.finding.in_(findings)))
    connection.execute(delete(FINDINGS).where(FINDINGS.c.story == story))
    connection.execute(delete(PASSAGES).where(PASSAGES.c.story == story))
    connection.execute(delete(FINDING_STATEMENTS).where(FINDING_STATEMENTS.c.article.in_(members)))
    connection.execute(delete(STATEMENTS).where(STATEMENTS.c.article.in_(members)))
    connection.execute(update(ALIASES).where(ALIASES.c.article.in_(members)).values(packed=None))
    connection.execute(update(STORIES).where(STORIES.c.key == story).values(packed=None, analysed=None, findings=0))
