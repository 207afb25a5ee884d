"""Dates in the fields of a page: its JSON-LD, its metas, its marked times, its addresses."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import UTC

from twosource.cleaning.dates.days import find_days
from twosource.cleaning.dates.places import ANY_DATE, CHANGED, MARKED, MONTH_ONLY, OTHER, UNMARKED
from twosource.cleaning.lines.date_lines import iso_day
from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import LinkedData, list_texts
from twosource.model.published import DateEvidence

_PUBLISHED = frozenset(
    [
        "article.published", "article:post_date", "article:published", "article:published_time", "bt:pubdate",
        "citation_publication_date", "cxenseparse:recs:publishtime", "date.published", "datepublished",
        "dc.date.issued", "dc.date.published", "dcterms.available", "dcterms.issued", "displaydate",
        "og:article:published_time", "og:pubdate", "og:published_time", "originalpublicationdate",
        "parsely-pub-date", "pub_date", "pubdate", "publication-date", "publication_date", "publicationdate",
        "publish-date", "publish_date", "publish_time", "publishdate", "published-date", "published_time",
        "publishtime", "rnews:datepublished", "sailthru.date",
    ]
)  # fmt: skip
_ANY = frozenset(
    [
        "created", "creation_date", "date", "date.created", "datecreated", "dc.date", "dc.date.created", "dc.created",
        "dcterms.created", "dcterms.date", "eprints.date", "rnews:datecreated",
    ]
)  # fmt: skip
_CHANGES = frozenset(
    [
        "article:modified", "article:modified_time", "datemodified", "date.modified", "dc.date.modified",
        "dcterms.modified", "dc.modified", "last-modified", "lastmod", "lastmodified", "modified_time", "moddate",
        "og:modified_time", "og:updated_time", "revised", "updated_time",
    ]
)  # fmt: skip
_ISO = re.compile(
    r"\s*(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:[T\s]+(?P<clock>\d\d:\d\d(?::\d\d)?)(?:[.,]\d+)?"
    r"\s*(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?)?"
)
_COMPACT = re.compile(r"(?P<year>(?:19|20)\d\d)(?P<month>\d\d)(?P<day>\d\d)(?:T?\d{4,6}Z?)?$")
_EPOCH = re.compile(r"(?P<seconds>\d{10})(?:\d{3})?$")
_IN_ADDRESS = re.compile(
    r"[/_-](?P<year>(?:19|20)\d\d)(?P<mark>[/_-]?)(?P<month>[01]\d|[1-9](?=[/_-])|[a-z]{3})(?P=mark)"
    r"(?P<day>[0-3]\d|[1-9](?=[/_.-]|$))(?=\D|$)"
)
_MONTH_IN_ADDRESS = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>0[1-9]|1[0-2])(?=/)")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_LONGEST = 200  # characters of a field shown as evidence
_FIRST_DAY = "1995"  # addresses of articles are not older; what looks older is a number


def find_field_dates(head: PageHead) -> Iterator[DateEvidence]:
    """Yield the dates in JSON-LD, metas and times, those of the article before those of other things."""
    yield from _from_object(head.article, "")
    for name, content in head.metas:
        where = "" if name in _PUBLISHED else ANY_DATE if name in _ANY else CHANGED if name in _CHANGES else None
        if where is not None:
            yield from _evidence(name, content, where)
    for node in head.nodes:
        if node is not head.article:
            yield from _from_object(node, OTHER)
    yield from _from_times(head)


def find_address_dates(addresses: Sequence[str]) -> Iterator[DateEvidence]:
    """Yield the day, or else the month, that stands in an address of the page."""
    for address in addresses:
        value = read_address(address)
        if value:
            where = MONTH_ONLY if len(value) == len("2024-01") else ""
            yield DateEvidence(kind="url", text=address[:_LONGEST], value=value, where=where)


def read_address(address: str) -> str | None:
    """Return the day or month in an address, ISO 8601."""
    path = address.casefold().partition("://")[2] or address.casefold()
    for match in _IN_ADDRESS.finditer(path):
        if (match["mark"] or match["month"].isdigit()) and (value := _address_day(match)) and value >= _FIRST_DAY:
            return value
    month = _MONTH_IN_ADDRESS.search(path)
    return f"{month['year']}-{month['month']}" if month and month["year"] >= _FIRST_DAY else None


def read_field(content: str) -> str | None:
    """Return what the content of a field says, ISO 8601; None where it is no date."""
    content = content.strip()
    match = _ISO.match(content)
    if match:
        year, month, day = match["day"].split("-")
        clock = f"T{match['clock']}{match['zone'] or ''}" if match["clock"] else ""
        found = iso_day(int(year), int(month), int(day))
        return found and found + clock
    compact = _COMPACT.match(content)
    if compact:
        return iso_day(int(compact["year"]), int(compact["month"]), int(compact["day"]))
    epoch = _EPOCH.match(content)
    if epoch:
        return _from_epoch(int(epoch["seconds"]))
    return next((day.value for day in find_days(content)), None)


def _from_epoch(seconds: int) -> str:
    from datetime import datetime

    return datetime.fromtimestamp(seconds, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _from_object(node: LinkedData, where: str) -> Iterator[DateEvidence]:
    for key, place in (("datePublished", where), ("dateCreated", where or ANY_DATE), ("dateModified", CHANGED)):
        if place == CHANGED and where:
            continue
        for content in list_texts(node.get(key)):
            yield from _evidence(key, content, place)


def _from_times(head: PageHead) -> Iterator[DateEvidence]:
    """Yield marked times of publication, else the only one; where a page has several, they are other stories'."""
    marked = [time for time in head.times if time.is_publication]
    for times, where in ((marked, MARKED), (head.times, UNMARKED)):
        values = [value for time in times if (value := read_field(time.value or time.words))]
        if values and (len({value[:10] for value in values}) == 1 or where == UNMARKED):
            first = next(time for time in times if read_field(time.value or time.words))
            yield DateEvidence(
                kind="metadata", text=f"time: {first.value or first.words}"[:_LONGEST], value=values[0], where=where
            )
            return


def _evidence(name: str, content: str, where: str) -> Iterator[DateEvidence]:
    value = read_field(content)
    if value:
        yield DateEvidence(kind="metadata", text=f"{name}: {content.strip()}"[:_LONGEST], value=value, where=where)


def _address_day(match: re.Match[str]) -> str | None:
    month = match["month"]
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1 if month in _MONTHS else 0
    return iso_day(int(match["year"]), number, int(match["day"]))
