"""The articles of the desk that share text with one of them."""

from __future__ import annotations

from sqlalchemy import Connection, func, select, union_all

from twosource.desk.schema import ARTICLES, COPIES, STORIES
from twosource.model.held import SharingArticle
from twosource.model.page import Page


def list_sharing(
    connection: Connection, article: int, *, limit: int | None = 50, offset: int = 0
) -> Page[SharingArticle]:
    """Return the articles that share text with an article (key), those with the most words first."""
    earlier = select(COPIES.c.a.label("other"), COPIES.c.words.label("words")).where(COPIES.c.b == article)
    later = select(COPIES.c.b.label("other"), COPIES.c.words.label("words")).where(COPIES.c.a == article)
    shared = union_all(earlier, later).subquery()
    total = connection.execute(select(func.count()).select_from(shared)).scalar_one()
    columns = [ARTICLES.c[name] for name in ("id", "title", "given", "outlet", "day", "trust")]
    query = select(*columns, STORIES.c.id.label("story"), STORIES.c.title.label("story_title"), shared.c.words)
    query = query.select_from(shared.join(ARTICLES, ARTICLES.c.key == shared.c.other))
    query = query.join(STORIES, STORIES.c.key == ARTICLES.c.story)
    query = query.order_by(shared.c.words.desc(), ARTICLES.c.key).limit(limit).offset(offset)
    rows = connection.execute(query).mappings()
    return Page(items=tuple(SharingArticle(**row) for row in rows), total=total, offset=offset)
