"""What came with an article and not in it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.published import DateEvidence


@dataclass(frozen=True, slots=True, kw_only=True)
class Envelope:
    """What the entry of a feed, the record of an archive or the columns of a row say about an article.

    ``url`` is the address it was published at, ``outlet`` who published it: for an entry of a feed that
    collects from others that is the outlet its ``<source>`` names, not the collector. ``dates`` speak for
    the day of publication. ``fetched`` is when the page was fetched (ISO 8601, UTC): never its
    date, but nothing on the page is later.
    """

    url: str | None = None
    title: str | None = None
    outlet: str | None = None
    bylines: tuple[str, ...] = ()
    section: str | None = None
    language: str | None = None
    dates: tuple[DateEvidence, ...] = ()
    fetched: str | None = None


NOTHING_SAID = Envelope()
