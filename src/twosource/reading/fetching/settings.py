"""What can be set about fetching."""

from __future__ import annotations

import math
from dataclasses import dataclass
from urllib.parse import urlsplit

from twosource.errors import SettingsError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchingSettings:
    """How pages are fetched.

    ``about``: the address in our User-Agent where a server's owner learns who asks. ``allow_private``: addresses of
    this machine and its own network may be asked; without it a page on the web could make us fetch what only we
    can reach. ``proxy``: the address of an HTTP proxy that everything goes through, None for none; the
    environment is never asked, and names are then looked up by the proxy, so only it can refuse private addresses.

    Times are in seconds. ``delay``: between the end of one request to a host and the next one, unless robots.txt
    asks for more. ``longest_wait``: more than this is waited for no page, whatever Crawl-delay and Retry-After
    ask for. ``patience``: the longest silence of a server. ``time_limit``: what all requests for one page may take
    together, redirects and further attempts too, so that a server that drips cannot hold us.

    ``max_bytes``: what one answer may be large, as it is sent and unpacked. ``redirects``: how many are followed
    from one address. ``attempts``: how often one request is made when a server is busy or out of reach.
    ``seed``: of the random part of the waits between attempts.
    """

    about: str = "https://pypi.org/project/twosource/"
    allow_private: bool = False
    proxy: str | None = None
    delay: float = 1.0
    longest_wait: float = 120.0
    patience: float = 20.0
    time_limit: float = 120.0
    max_bytes: int = 50 * MEGABYTE
    redirects: int = 10
    attempts: int = 4
    seed: int = 0

    def __post_init__(self) -> None:
        self._refuse_below("delay", 0)
        self._refuse_below("longest_wait", 0)
        self._refuse_below("redirects", 0)
        self._refuse_below("max_bytes", 1)
        self._refuse_below("attempts", 1)
        self._refuse_below("patience", 0.001)
        self._refuse_below("time_limit", 0.001)
        if self.proxy is not None and not _is_proxy(self.proxy):
            message = f"proxy is {self.proxy!r}: give the address of an HTTP proxy, like http://proxy.example:8080"
            raise SettingsError(message)

    def _refuse_below(self, name: str, least: float) -> None:
        value = getattr(self, name)
        if not math.isfinite(value) or value < least:
            message = f"{name} is {value}: give {least} or more"
            raise SettingsError(message)


def _is_proxy(address: str) -> bool:
    try:
        parts = urlsplit(address)
        return parts.scheme in ("http", "https") and bool(parts.hostname) and (parts.port or 1) > 0
    except ValueError:
        return False
