"""What a page says about its date: its metadata, its address, and what htmldate finds (Barbaresi 2020)."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from twosource.cleaning.lines.date_lines import is_stamped, iso_day, read_date_line
from twosource.cleaning.settings import CleaningSettings
from twosource.model.published import DateEvidence

_ISO = re.compile(
    r"\s*(?P<day>(?:19|20)\d\d-\d\d-\d\d)(?:[T\s]+(?P<clock>\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s*(?P<zone>Z|[+-]\d\d:?\d\d)?)?"
)
_ADDRESS_DAY = re.compile(r"/(?P<year>(?:19|20)\d\d)[/-]?(?P<month>[01]\d|[a-z]{3})[/-]?(?P<day>[0-3]\d)(?=\D|$)")
_MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]
_NAMES = frozenset(
    [
        "article:published_time",
        "article:published",
        "og:article:published_time",
        "datepublished",
        "date.published",
        "pubdate",
        "publishdate",
        "publish_date",
        "publish-date",
        "publication_date",
        "publicationdate",
        "parsely-pub-date",
        "sailthru.date",
        "dc.date.issued",
        "dcterms.created",
        "dcterms.date",
        "dc.date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "citation_publication_date",
        "originalpublicationdate",
        "rnews:datepublished",
    ]
)
_JSON_LD_KEYS = ("datePublished", "dateCreated")
_DEEPEST = 12  # levels of JSON-LD looked into


def find_page_dates(tree: Any, settings: CleaningSettings) -> tuple[DateEvidence, ...]:
    """Return all that speaks for the date of the page, surest first, each thing once."""
    searched = _from_search(tree, settings)
    days = {item.value[:10] for item in searched}
    # A page can carry the metadata of other stories too; what the search agrees with goes first.
    metadata = sorted(_from_metadata(tree), key=lambda item: item.value[:10] not in days)
    credible = [item for item in (*metadata, *_from_address(tree), *searched) if item.value[:10] <= settings.latest_day]
    return tuple(dict.fromkeys(credible))


def replace_stamped(dates: Sequence[DateEvidence], lines: Sequence[str]) -> tuple[DateEvidence, ...]:
    """Return the evidence with a day that was only found on the page traced to the line that gives it.

    Sites that copy print "Date: …" to the second of their copying; such a day is not to be inferred
    from. Metadata and addresses are left alone.
    """
    stamped = [found for line in lines if (found := read_date_line(line)) and is_stamped(found)]
    days = {item.value[:10] for item in stamped}
    if not stamped or any(item.kind != "text" for item in dates):
        return tuple(dates)
    return (*(item for item in dates if item.value[:10] not in days), *stamped)


def _from_metadata(tree: Any) -> list[DateEvidence]:
    named = [
        (name, element.get("content") or "")
        for element in tree.iter("meta")
        if (name := _meta_name(element)).casefold() in _NAMES
    ]
    for element in tree.iter("script"):
        if (element.get("type") or "").casefold() == "application/ld+json":
            named.extend(_from_json_ld(element.text or ""))
    named.extend(_from_times(tree))
    read = ((name, content, _read_iso(content)) for name, content in named)
    return [
        DateEvidence(kind="metadata", text=f"{name}: {content.strip()}"[:200], value=value)
        for name, content, value in read
        if value
    ]


def _meta_name(element: Any) -> str:
    return element.get("property") or element.get("name") or element.get("itemprop") or ""


def _from_times(tree: Any) -> list[tuple[str, str]]:
    """Return the marked publication time; where a page marks several, they are those of other stories."""
    marked = {
        element.get("datetime") or ""
        for element in tree.iter("time")
        if element.get("pubdate") is not None or element.get("itemprop") == "datePublished"
    }
    return [("time", content) for content in marked] if len(marked) == 1 else []


def _from_json_ld(text: str) -> list[tuple[str, str]]:
    try:
        data = json.loads(text, strict=False)
    except (ValueError, RecursionError):
        return []
    found: list[tuple[str, str]] = []
    level = [data]
    for _ in range(_DEEPEST):
        dicts = [item for item in level if isinstance(item, dict)]
        found.extend((key, item[key]) for item in dicts for key in _JSON_LD_KEYS if isinstance(item.get(key), str))
        level = [inner for item in level for inner in _inside(item)]
    return found


def _inside(item: Any) -> list[Any]:
    if isinstance(item, dict):
        return list(item.values())
    return item if isinstance(item, list) else []


def _from_address(tree: Any) -> list[DateEvidence]:
    addresses = [element.get("href") for element in tree.iter("link") if element.get("rel") == "canonical"]
    addresses += [element.get("content") for element in tree.iter("meta") if element.get("property") == "og:url"]
    for address in addresses:
        match = _ADDRESS_DAY.search((address or "").casefold())
        day = _address_day(match) if match else None
        if day:
            return [DateEvidence(kind="url", text=address[:200], value=day)]
    return []


def _address_day(match: re.Match[str]) -> str | None:
    month = match["month"]
    if month.isdigit():
        return iso_day(int(match["year"]), int(month), int(match["day"]))
    number = _MONTHS.index(month) + 1 if month in _MONTHS else 0
    return iso_day(int(match["year"]), number, int(match["day"]))


def _from_search(tree: Any, settings: CleaningSettings) -> list[DateEvidence]:
    from copy import deepcopy

    from htmldate import find_date

    # htmldate prunes the tree it is given, and without a last day it would ask the clock.
    try:
        day = find_date(deepcopy(tree), original_date=True, max_date=settings.latest_day)
    except (ValueError, TypeError, AttributeError, RecursionError):  # hostile pages; a date is a bonus
        return []
    return [DateEvidence(kind="text", text="found on the page by htmldate", value=day)] if day else []


def _read_iso(content: str) -> str | None:
    match = _ISO.match(content)
    if match is None:
        return None
    year, month, day = match["day"].split("-")
    if iso_day(int(year), int(month), int(day)) is None:
        return None
    clock = f"T{match['clock']}{match['zone'] or ''}" if match["clock"] else ""
    return match["day"] + clock
