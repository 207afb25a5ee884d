"""Parts of lists and days in words."""

from __future__ import annotations

from typing import Any

from twosource.model.arrivals import Days
from twosource.model.page import Page
from twosource.views.wording import count


def say_part(page: Page[Any], one: str, many: str) -> str:
    """Say how much there is, and which part of it is shown: nothing is capped silently."""
    least = "" if page.exact else "at least "
    whole = f"{least}{count(page.total, one, many)}"
    if page.exact and len(page.items) == page.total and page.offset == 0:
        return whole
    if not page.items:
        return f"{whole}, none from number {page.offset + 1:,} on" if page.total else whole
    last = page.offset + len(page.items)
    return f"{whole}; shown: {page.offset + 1:,} to {last:,} (more with --offset {last})"


def say_days(first: str | None, last: str | None) -> str:
    """Return two days as one or a span, "" where nothing is known."""
    if first is None or last is None:
        return first or last or ""
    return first if first == last else f"{first} to {last}"


def say_published(first: str | None, last: str | None, doubtful: int) -> str:
    """Return days as `say_days` does, and of how many articles the day is doubtful: it is none of the two."""
    told = f"{count(doubtful, 'article')} of a doubtful day" if doubtful else ""
    return ", ".join(each for each in (say_days(first, last), told) if each)


def say_doubtful(days: Days) -> str:
    """Return the doubtful days of the articles of a story: "2031-05-14 (doubtful)"; "" where there are none."""
    if not days:
        return ""
    more = f" and {count(len(days) - 1, 'other day')}" if len(days) > 1 else ""
    return f"{days[0][0]}{more} (doubtful)"


def say_minute(time: str) -> str:
    """Return a time (ISO 8601, UTC) as people read it, to the minute."""
    return f"{time[:10]} {time[11:16]} UTC"
