"""Who published what is on the desk."""

from __future__ import annotations

from sqlalchemy import Connection, distinct, func, select

from twosource.desk.listing.conditions import articles_that_fit, look_up
from twosource.desk.schema import ARTICLES, is_doubtful, sure_day
from twosource.model.filters import Filters
from twosource.model.listed import ListedOutlet
from twosource.model.page import Page


def list_outlets(
    connection: Connection, filters: Filters, *, limit: int | None = 50, offset: int = 0
) -> Page[ListedOutlet]:
    """Return outlets with the number of their articles that fit, those with the most first; None: it is not known."""
    outlet, conditions = ARTICLES.c.outlet, list(articles_that_fit(look_up(connection, filters)))
    groups = select(outlet).where(*conditions).group_by(outlet).subquery()
    total = connection.execute(select(func.count()).select_from(groups)).scalar_one()
    query = select(
        outlet.label("name"),
        func.count().label("articles"),
        func.count(distinct(ARTICLES.c.story)).label("stories"),
        func.min(sure_day()).label("first_day"),
        func.max(sure_day()).label("last_day"),
        func.coalesce(func.sum(is_doubtful()), 0).label("doubtful"),
    )
    query = query.where(*conditions).group_by(outlet).order_by(func.count().desc(), func.coalesce(outlet, ""))
    rows = connection.execute(query.limit(limit).offset(offset)).mappings()
    return Page(items=tuple(ListedOutlet(**row) for row in rows), total=total, offset=offset)
