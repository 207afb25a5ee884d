"""Ids that articles had with earlier texts: each leads to its article for ever."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, insert

from twosource.desk.filing.lookup import find_articles
from twosource.desk.plain import make_plain
from twosource.desk.schema import ALIASES
from twosource.model.article import Article
from twosource.model.past import list_former


def name_formers(connection: Connection, articles: Mapping[int, Article]) -> None:
    """Let the ids that articles (by key) had with the texts of their versions lead to them.

    A version that came in one batch with the text after it was never filed as an article. An id that leads to an
    article already is left to it.
    """
    named = {make_plain(former.id): key for key, article in articles.items() for former in list_former(article)}
    known = find_articles(connection, named)
    rows = [{"id": name, "article": key, "packed": None} for name, key in named.items() if name not in known]
    if rows:
        connection.execute(insert(ALIASES), rows)
