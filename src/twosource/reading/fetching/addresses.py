"""Addresses as users and pages write them, checked before anything is asked of them."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from twosource.errors import FetchError

_SCHEMES = ("http", "https")
_DEFAULT_PORTS = {"http": 80, "https": 443}
_LONGEST = 8_000  # characters; servers refuse longer ones, pages that mean harm write them
_SHOWN = 200  # characters of an address in a message
_LAST_PORT = 65_535
_HOST = re.compile(r"[a-z0-9_-][a-z0-9._-]*|\[?[0-9a-f:.]+\]?")
_ENDS_IN_NUMBER = re.compile(r"(?:\A|\.)(?:\d+|0[xX][0-9a-fA-F]*)\.?\Z")
_DOTTED = re.compile(r"(?:(?:0|[1-9]\d{0,2})\.){3}(?:0|[1-9]\d{0,2})")


def check_address(given: str, url: str) -> str:
    """Return the address in the form in which it is asked for: host in ASCII, without the part after ``#``.

    ``given`` is the address as the user wrote it, which an error names; ``url`` may be one that the first led to.

    Raises:
        FetchError: it is no address of the web, holds a password, or hides its host in an odd spelling.
    """
    import httpx

    text = url.strip()
    if len(text) > _LONGEST:
        raise FetchError(
            given[:_SHOWN], f"is an address of {len(text):,} characters; more than {_LONGEST:,} is no page"
        )
    try:
        parsed = httpx.URL(text.partition("#")[0])
    except (httpx.InvalidURL, ValueError, TypeError) as error:
        raise FetchError(given, f"{_name(given, url)} is not a valid address ({error}); check its spelling") from None
    if parsed.scheme not in _SCHEMES:
        what = f"{_name(given, url)} is not on the web; only http:// and https:// are fetched"
        raise FetchError(given, what)
    if parsed.userinfo:
        raise FetchError(given, f"{_name(given, url)} holds a user name or password; give it without, or save the page")
    _check_host(given, parsed.raw_host.decode("ascii"), parsed.port)
    return str(parsed.copy_with(raw_path=parsed.raw_path or b"/"))


def key_of(url: str) -> str:
    """Return what is equal for two spellings of one address; an address that is none stays as it is."""
    text = url.strip().partition("#")[0]
    try:
        parts = urlsplit(text)
        host, port = (parts.hostname or "").lower(), parts.port
    except ValueError:
        return text
    scheme = parts.scheme.lower()
    if scheme not in _SCHEMES or parts.username is not None:
        return text
    place = host if port in (None, _DEFAULT_PORTS[scheme]) else f"{host}:{port}"
    return parts._replace(scheme=scheme, netloc=place, path=parts.path or "/").geturl()


def _name(given: str, url: str) -> str:
    """Say which address is meant: a page may have led from the given one to another."""
    return "it" if url.strip() == given.strip() else f"it leads to {url[:_SHOWN]!r}, which"


def _check_host(given: str, host: str, port: int | None) -> None:
    if not _HOST.fullmatch(host):
        raise FetchError(given, f"names no host that can be ({host[:_SHOWN]!r}); check its spelling")
    if port is not None and not 0 < port <= _LAST_PORT:
        raise FetchError(given, f"names the port {port}; there are none but 1 to {_LAST_PORT}")
    if ":" not in host and _ENDS_IN_NUMBER.search(host) and not _DOTTED.fullmatch(host):
        what = f"writes its host as a number ({host}); write an IP address as four numbers with dots between"
        raise FetchError(given, what)
