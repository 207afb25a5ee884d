"""What became of inputs and stories as plain values for JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from twosource.assembly.desking.analysing import Analysed
from twosource.assembly.desking.told import Told

if TYPE_CHECKING:
    from collections.abc import Iterator

    from twosource.desk.keeping.inventory import Inventory
    from twosource.reading.watching import Polled


def told_to_dict(told: Told) -> dict[str, Any]:
    """Return what became of an input: one line of the log of ``twosource add --json``."""
    return {
        "did": told.outcome,
        "given": told.given,
        "article": told.article,
        "story": told.story,
        "outlet": told.outlet,
        "title": told.title,
        "why": told.why or None,
    }


def analysed_to_dict(analysed: Analysed) -> dict[str, Any]:
    """Return what came of the analysis of a story: one line of the same log."""
    return {
        "did": "failed" if analysed.failure else "analysed",
        "story": analysed.story,
        "title": analysed.title,
        "articles": analysed.articles,
        "findings": analysed.findings,
        "why": analysed.failure.explained if analysed.failure else None,
    }


def polled_to_dict(polled: Polled) -> dict[str, Any]:
    """Return what came of asking for a feed or a page: one line of the log of ``twosource watch --json``."""
    reasons = {state.url: state.why for state in polled.feeds} | {state.url: state.why for state in polled.pages}
    return {
        "did": "asked",
        "url": polled.url,
        "outcome": polled.outcome,
        "why": reasons.get(polled.url),
        "notes": list(polled.notes),
    }


def inventory_lines(told: Inventory) -> Iterator[str]:
    """Yield what is in a desk, in words: ``twosource desk info``."""
    yield f"{told.where} ({told.database})"
    yield from (f"{number:>14,} {name}" for name, number in told.counts.items())
    yield f"{told.queue:>14,} waiting to be analysed, of the stories"
    yield f"{told.size:>14,} bytes, {told.size_of_pages:,} of them pages as they were read"
    yield from told.notes
