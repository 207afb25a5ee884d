"""Who publishes a page: the outlet in its metadata, its address or its title."""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import unescape

from twosource.cleaning.lines.headings import fold
from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_names
from twosource.language.hosts import find_host_name
from twosource.language.outlets import Outlet, find_outlet

_COMPANY = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|Limited|LLC|LLP|Inc|Corp|Corporation|Company|Co|PLC|S\.?A\.?|S\.?L\.?|S\.?p\.?A|B\.?V|Oy|AB|A/S"
    r"|Pty|Holdings?)\.?$"
)
_HOST_NAME = re.compile(r"(?:www\d?\.)?[\w-]+(?:\.[\w-]+)+$")
_PLATFORMS = frozenset(
    ["blogger", "drupal", "facebook", "joomla", "medium", "squarespace", "tumblr", "wix", "wordpress"]
)
_SITE_FIELDS = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:app:name:iphone")
_LONGEST = 80  # characters of an outlet's name


def list_site_names(head: PageHead) -> list[str]:
    """Return the names that the metadata gives the page's site and publisher, the surest first."""
    publishers = [name for name, _ in list_names(head.article.get("publisher"), head.nodes)]
    sites = [name for node in head.nodes if node.get("@type") == "WebSite" for name, _ in list_names(node)]
    titles = {fold(title) for title in (head.title, *head.all("og:title"))}
    names = (unescape(name).strip() for name in (*publishers, *head.all(*_SITE_FIELDS), *sites))
    return [name for name in dict.fromkeys(names) if _could_be_a_name(name) and fold(name) not in titles]


def name_outlet(names: Sequence[str], addresses: Sequence[str], suffix: str | None) -> str | None:
    """Return the outlet of a page from the names of its site, its own addresses and what ends its title.

    A known paper or broadcaster among the names goes first, then a known host. An agency that is named on
    the site of another outlet only delivered the text. Of unknown names, those of companies ("… Ltd") give way.
    """
    hosts = [host for address in addresses if (host := find_host_name(address))]
    by_host = next((known for host in hosts if (known := find_outlet(host))), None)
    named = [known for name in (*names, suffix) if name and (known := find_outlet(name))]
    sure = [known.name for known in named if known.kind != "agency" or known == by_host]
    if sure or by_host:
        return next(iter(sure), by_host.name if by_host else None)
    unknown = [name for name in names if not find_outlet(name)]
    papers = [name for name in unknown if not _COMPANY.search(name) and not _HOST_NAME.match(name)]
    agencies = [known.name for known in named]
    return next(iter((*papers, *([suffix] if suffix else []), *agencies, *unknown, *hosts)), None)


def list_deliverers(names: Sequence[str], outlet: str | None) -> list[str]:
    """Return the agencies that a page names beside its outlet: its text is from them."""
    known: list[Outlet] = [one for name in names if (one := find_outlet(name))]
    return [one.name for one in known if one.kind == "agency" and one.name != outlet]


def _could_be_a_name(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and "://" not in name and name.casefold() not in _PLATFORMS
