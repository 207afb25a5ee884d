"""The address that a page calls its own, and where else it says its text is from."""

from __future__ import annotations

from dataclasses import dataclass
from urllib.parse import urljoin, urlsplit

from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_texts
from twosource.language.hosts import find_host

_SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org"])
_LONGEST = 2000  # characters; browsers stop there


@dataclass(frozen=True, slots=True, kw_only=True)
class Addresses:
    """The addresses of a page.

    ``own`` are those of the page itself, what it calls its own first and the one it was read from last.
    ``original`` is the canonical address where that is on another site than the page: the text was taken from there.
    """

    own: tuple[str, ...] = ()
    original: str | None = None


def find_addresses(head: PageHead, given: str | None) -> Addresses:
    """Return the addresses that a page names, absolute ones; ``given`` is the one it was read from.

    Relative ones are resolved against ``given`` or the first absolute one. The bare front page of a site
    is no address of an article and left out.
    """
    canonical, shared = head.link("canonical"), head.first("og:url")
    written = [one for one in (canonical, shared, *list_texts(head.article.get("url")), _main_entity(head)) if one]
    base = given if given and _is_absolute(given) else next((one for one in written if _is_absolute(one)), "")
    resolved = {one: _join(base, one) for one in (*written, given or "")}
    first, second = resolved.get(canonical or ""), resolved.get(shared or "")
    original = first if first and second and not share_a_site(first, second) else None
    usable = (one for one in resolved.values() if one and _names_article(one) and one != original)
    return Addresses(own=tuple(dict.fromkeys(usable)), original=original)


def share_a_site(first: str, second: str) -> bool:
    """Tell whether two addresses belong to one site, whatever stands before its name ("www", "m") and behind it."""
    return _site(first) == _site(second)


def _main_entity(head: PageHead) -> str | None:
    entity = head.article.get("mainEntityOfPage")
    value = entity.get("@id") if isinstance(entity, dict) else entity
    return value if isinstance(value, str) and _is_absolute(value) else None


def _join(base: str, address: str) -> str | None:
    try:
        joined = urljoin(base, address)
    except ValueError:
        return None
    return joined if _is_absolute(joined) and len(joined) <= _LONGEST else None


def _is_absolute(address: str) -> bool:
    return address.casefold().startswith(("http://", "https://"))


def _names_article(address: str) -> bool:
    if find_host(address) is None:
        return False
    parts = urlsplit(address)
    return parts.path not in {"", "/"} or bool(parts.query)


def _site(address: str) -> str:
    labels = (find_host(address) or address).split(".")
    deep = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == len("uk")  # noqa: PLR2004
    return ".".join(labels[-3:-2] if deep else labels[-2:-1])
