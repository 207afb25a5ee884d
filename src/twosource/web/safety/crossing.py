"""Requests that another site makes a browser send: none of them may change anything (cross-site request forgery).

A browser says where a request comes from (Sec-Fetch-Site, Origin). Old ones do not; so forms need a token beside that,
and the API takes from them only what a page of another site cannot send unasked (Fetch, CORS-safelisted).
"""

from __future__ import annotations

from collections.abc import Mapping
from urllib.parse import urlsplit

from twosource.web.safety.denied import DeniedError

SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})
ASKED_BY = "x-requested-with"  # a header that only our own pages and programs can send
_ELSEWHERE = "this was sent from a page of another site; only pages of this server may do that"


def check_crossing(method: str, headers: Mapping[str, str]) -> None:
    """Let pass what reads, and what changes something from our own pages or from no page at all.

    Raises:
        DeniedError: 403: it comes from a page of another site.
    """
    if method in SAFE:
        return
    if headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}:
        raise DeniedError(403, _ELSEWHERE)
    origin = headers.get("origin")
    if origin is not None and _find_place(origin) != headers.get("host", "").casefold():
        raise DeniedError(403, _ELSEWHERE)


def check_api_call(method: str, headers: Mapping[str, str], *, bearer: bool) -> None:
    """Let pass what a page of another site cannot send: with a token, a header of its own, a method or a type.

    Raises:
        DeniedError: 403: it could have been sent by a form of another site.
    """
    kind = headers.get("content-type", "").partition(";")[0].strip().casefold()
    if method != "POST" or bearer or ASKED_BY in headers or kind == "application/json":
        return
    raise DeniedError(
        403, "a form of another site could have sent this; send application/json, or the header X-Requested-With too"
    )


def _find_place(origin: str) -> str:
    """Return host and port of an origin; "" where it is none, as the "null" of a page that has no origin."""
    try:
        return urlsplit(origin).netloc.casefold()
    except ValueError:
        return ""
