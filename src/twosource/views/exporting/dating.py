"""Dates of articles as other formats take them: none that is doubtful, none made more exact than it is."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.model.article import Article


def tell_date(article: Article) -> str | None:
    """Return the date as ISO 8601, cut to what is known; None where none is known or it is doubtful."""
    published = article.published
    if published is None or published.value is None or published.trust == "doubtful":
        return None
    return published.value + (published.zone or "") if "T" in published.value else published.value


def tell_moment(article: Article) -> str | None:
    """Return the date as a date-time (RFC 3339), which needs a time of day and its zone; None where these lack."""
    published = article.published
    value = tell_date(article)
    if value is None or published is None or published.value is None or not published.zone:
        return None
    times = {"minute": f"{published.value}:00{published.zone}", "second": value}
    return times.get(published.precision or "")


def find_first(articles: Sequence[Article]) -> Article | None:
    """Return the article that was surely published before all the others: on an earlier day, as all of them state."""
    days = [
        (published.value or "")[:10] for one in articles if (published := one.published) and published.trust == "stated"
    ]
    if len(days) < len(articles) or not all(len(day) == len("2029-03-04") for day in days) or not days:
        return None
    first = min(days)
    return articles[days.index(first)] if days.count(first) == 1 else None
