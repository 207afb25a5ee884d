"""The address that a page calls its own, and where else it says it is from."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

from twosource.cleaning.metadata.head import PageHead
from twosource.cleaning.metadata.linked_data import list_texts

_SECOND_LEVEL = frozenset(["ac", "co", "com", "edu", "go", "gob", "gov", "ne", "net", "or", "org"])
_LONGEST = 2000  # characters; browsers stop there


def find_addresses(head: PageHead, given: str | None) -> tuple[str, ...]:
    """Return the addresses of the page, its canonical one first, the one it was read from (``given``) last.

    Relative ones are resolved against ``given`` or the first absolute one; what cannot be an address of an article
    is left out, the bare front page of a site for instance.
    """
    stated = [head.link("canonical"), head.first("og:url"), *list_texts(head.article.get("url")), _main_entity(head)]
    written = [address for address in (*stated, given) if address]
    base = given if given and _is_absolute(given) else next((one for one in written if _is_absolute(one)), "")
    resolved = (_join(base, address) for address in written)
    return tuple(dict.fromkeys(address for address in resolved if address and _names_article(address)))


def share_a_site(first: str, second: str) -> bool:
    """Tell whether two addresses belong to one site, whatever stands before its name ("www", "m", "amp")."""
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
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return bool(parts.hostname) and (parts.path not in {"", "/"} or bool(parts.query))


def _site(address: str) -> str:
    try:
        labels = (urlsplit(address).hostname or "").split(".")
    except ValueError:
        return address
    deep = len(labels) > 2 and labels[-2] in _SECOND_LEVEL and len(labels[-1]) == len("uk")  # noqa: PLR2004
    return ".".join(labels[-3 if deep else -2 :])
