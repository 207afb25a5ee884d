"""What of a desk fits some filters, as comparisons: one a story, one in memory at a time."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.model.comparison import Comparison

if TYPE_CHECKING:
    from twosource.desk.store import Store
    from twosource.model.filters import Filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Extent:
    """How many findings of how many stories fit some filters, and how many there are on the desk."""

    findings: int
    stories: int
    all_findings: int
    queue: int


def count_extent(store: Store, filters: Filters) -> Extent:
    """Return how much an export with these filters holds."""
    from twosource.desk.filing.queue import count_queue
    from twosource.desk.listing.findings import count_findings
    from twosource.model.filters import NO_FILTERS

    with store.reading() as connection:
        stories, findings = count_findings(connection, filters)
        every = count_findings(connection, NO_FILTERS)[1]
        return Extent(findings=findings, stories=stories, all_findings=every, queue=count_queue(connection))


def select_comparisons(store: Store, filters: Filters) -> Iterator[Comparison]:
    """Yield the comparison of each story with findings that fit, with these findings alone; none is left out.

    All of them are of one moment, whatever is written meanwhile.
    """
    from twosource.desk.listing.findings import list_findings
    from twosource.desk.shelving.comparisons import load_comparison
    from twosource.views.narrowing import narrow

    with store.reading() as connection:
        for story, findings in list_findings(connection, filters):
            comparison = load_comparison(connection, story)
            if comparison is not None:
                yield comparison if filters.ask_nothing else narrow(comparison, findings)
