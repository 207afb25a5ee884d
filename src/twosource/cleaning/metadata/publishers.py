"""Who publishes a page: the outlet in its metadata, its address or its title."""

from __future__ import annotations

import re
from html import unescape
from urllib.parse import urlsplit

from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_names
from twosource.language.outlets import find_outlet

_COMPANY = re.compile(
    r"\b(?:GmbH|AG|KG|Ltd|Limited|LLC|LLP|Inc|Corp|Corporation|Company|Co|PLC|S\.?A\.?|S\.?L\.?|S\.?p\.?A|B\.?V|Oy|AB|A/S"
    r"|Pty|Holdings?)\.?$"
)
_HOST_NAME = re.compile(r"(?:www\d?\.)?[\w-]+(?:\.[\w-]+)+$")
_LONGEST = 80  # characters of an outlet's name


def list_site_names(head: PageHead) -> list[str]:
    """Return the names that the metadata gives the page's site and publisher, the surest first."""
    publishers = [name for name, _ in list_names(head.article.get("publisher"), head.nodes)]
    stated = head.all(
        "og:site_name", "application-name", "dc.publisher", "article:publisher", "publisher", "twitter:app:name:iphone"
    )
    sites = [name for node in head.nodes if node.get("@type") == "WebSite" for name, _ in list_names(node)]
    names = [*publishers, *stated, *sites]
    return list(
        dict.fromkeys(unescape(name).strip() for name in names if 0 < len(name) <= _LONGEST and "://" not in name)
    )


def name_outlet(head: PageHead, addresses: list[str], suffix: str | None) -> str | None:
    """Return the outlet of a page.

    A name or host that the registry knows goes first, the publisher's before the site's before the host's
    before what ends the title (``suffix``). Of unknown names those of companies ("… Ltd") give way to the site's own.
    """
    names = list_site_names(head)
    hosts = [host for address in addresses if (host := _host(address))]
    for candidate in (*names, *hosts, suffix):
        known = find_outlet(candidate) if candidate else None
        if known is not None:
            return known.name
    plain = [name for name in names if not _HOST_NAME.match(name)]
    papers = [name for name in plain if not _COMPANY.search(name)]
    return next(iter((*papers, *([suffix] if suffix else []), *plain, *hosts)), None)


def _host(address: str) -> str | None:
    try:
        host = urlsplit(address).hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None
