"""Web addresses in lists: made absolute, and told whose they are."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urljoin, urlsplit

from twosource.language.hosts import find_host
from twosource.language.outlets import find_outlet
from twosource.reading.parcel import Parcel

_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
LONGEST = 4_000  # characters; what is longer is no address that anybody published at
_NO_ADDRESS = re.compile(r"[\s\x00-\x1f\x7f<>\"\ud800-\udfff]")
_PARTS = re.compile(r"\s+[|–—:»>-]+\s+|\s*[|»]\s*|:\s+")
_LETTERS = re.compile(r"[\W_]+")
_FEWEST_LETTERS = 3


def is_web_address(text: str) -> bool:
    """Tell whether the text is one http(s) address and nothing else."""
    return _WEB.match(text) is not None and len(text) <= LONGEST and not _NO_ADDRESS.search(text)


def find_own_address(parcel: Parcel) -> str | None:
    """Return where the list itself was fetched, None where it was not."""
    return parcel.envelope.url or (parcel.given if is_web_address(parcel.given) else None)


def resolve(base: str | None, written: str) -> str | None:
    """Return the address written in a document at ``base`` as an absolute one, None where it is none of the web."""
    try:
        address = urljoin(base or "", written.strip().replace(" ", "%20"))
    except ValueError:
        return None
    return address if is_web_address(address) and find_host(address) else None


def unwrap(address: str) -> str:
    """Return the address that a search engine's address for its clicks leads to, others as they are.

    >>> unwrap("https://search.example/url?ct=x&url=https://veland-times.example/1")
    'https://veland-times.example/1'
    """
    try:
        inside = parse_qs(urlsplit(address).query).get("url", [""])[0]
    except ValueError:
        return address
    is_elsewhere = is_web_address(inside) and not is_same_site(find_host(inside), find_host(address))
    return inside if is_elsewhere and find_host(inside) else address


def is_same_site(host: str | None, other: str | None) -> bool:
    """Tell whether two hosts are the same, or one belongs to the other ("feeds." or "m." before it)."""
    if not host or not other:
        return False
    return host == other or host.endswith(f".{other}") or other.endswith(f".{host}")


def name_publisher(title: str, host: str | None) -> str:
    """Return who publishes the feed with this title: of "World | Harbour Courier" the part that its host repeats.

    A host that is known decides.

    >>> name_publisher("World | Harbour Courier", "harbour-courier.example")
    'Harbour Courier'
    """
    known = find_outlet(host) if host else None
    if known:
        return known.name
    letters = _LETTERS.sub("", (host or "").casefold())
    parts = [part for part in _PARTS.split(title) if part]
    named = [part for part in parts if _is_in(part, letters)]
    return max(named, key=len) if len(parts) > 1 and named else title


def _is_in(name: str, letters: str) -> bool:
    folded = _LETTERS.sub("", name.casefold()).removeprefix("the")
    return len(folded) >= _FEWEST_LETTERS and folded in letters
