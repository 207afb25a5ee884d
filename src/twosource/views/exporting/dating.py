"""Dates of articles as other formats take them: none that is doubtful, none made more exact than it is."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from twosource.model.article import Article

_SEVERAL = 2


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
    """Return which of several articles was surely published before the others: on an earlier day, as all of them state.

    The days of two zones may overlap: there the next day is not surely later.
    """
    days = sorted((day, place) for place, article in enumerate(articles) if (day := _find_day(article)))
    if len(days) < max(_SEVERAL, len(articles)):
        return None
    zones = {article.published.zone for article in articles if article.published}
    ahead = (days[1][0] - days[0][0]).days
    return articles[days[0][1]] if ahead > (len(zones) > 1) else None


def _find_day(article: Article) -> date | None:
    published = article.published
    if published is None or published.value is None or published.trust != "stated":
        return None
    try:
        return date.fromisoformat(published.value[: len("2029-03-04")])
    except ValueError:  # the month or the year alone
        return None
