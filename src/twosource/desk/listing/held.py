"""One article of the desk, with its story and the articles that share text with it."""

from __future__ import annotations

from sqlalchemy import Connection, select

from twosource.desk.filing.lookup import find_articles, load_articles
from twosource.desk.listing.sharing import list_sharing
from twosource.desk.plain import make_plain
from twosource.desk.schema import ALIASES, ARTICLES, STORIES
from twosource.desk.shelving.partly import list_compared
from twosource.model.held import HeldArticle


def load_held(connection: Connection, given: str, *, limit: int | None = 50, offset: int = 0) -> HeldArticle | None:
    """Return the article that an id leads to, present or earlier; None where it leads to none.

    ``limit`` and ``offset`` are of the articles that share text with it.
    """
    key = find_articles(connection, [asked := make_plain(given)]).get(asked)
    if key is None:
        return None
    article = load_articles(connection, [key])[key]
    columns = (ARTICLES.c.phase, ARTICLES.c.added, STORIES.c.key, STORIES.c.id, STORIES.c.title)
    query = select(*columns).join(STORIES, STORIES.c.key == ARTICLES.c.story).where(ARTICLES.c.key == key)
    row = connection.execute(query).one()
    former = select(ALIASES.c.id).where(ALIASES.c.article == key).order_by(ALIASES.c.id)
    return HeldArticle(
        article=article,
        story=row.id,
        story_title=row.title,
        phase=row.phase,
        compared=article.id in list_compared(connection, row.key),
        added=row.added,
        former=tuple(connection.execute(former).scalars()),
        elsewhere=list_sharing(connection, key, limit=limit, offset=offset),
    )
