"""The host of an address, and the name that it is for who publishes there."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_NUMBER = re.compile(r"[\d.]+|.*:.*", re.DOTALL)  # an IP address, of either kind


def find_host(address: str | None) -> str | None:
    """Return the host of an address without its "www.", None where it has none.

    >>> find_host("https://www.harbour-courier.example/ferry")
    'harbour-courier.example'
    """
    try:
        host = urlsplit(address or "").hostname
    except ValueError:
        return None
    return host.removeprefix("www.") if host else None


def find_host_name(address: str | None) -> str | None:
    """Return the host of an address where it can stand for who publishes there: a mere number is nobody's name."""
    host = find_host(address)
    return None if host is None or _NUMBER.fullmatch(host) else host
