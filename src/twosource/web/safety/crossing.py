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
    """Let pass what people open to read, and all else from our own pages or from no page at all.

    Raises:
        DeniedError: 403: it comes from a page of another site.
    """
    elsewhere = headers.get("sec-fetch-site", "same-origin") not in {"same-origin", "none"}
    if method in SAFE:
        _check_reading(headers, elsewhere=elsewhere)
        return
    if elsewhere:
        raise DeniedError(403, _ELSEWHERE)
    origin = headers.get("origin")
    if origin is not None and _find_place(origin) != headers.get("host", "").casefold():
        raise DeniedError(403, _ELSEWHERE)


def _check_reading(headers: Mapping[str, str], *, elsewhere: bool) -> None:
    """Refuse what another site reads behind its own page, as a picture or a script would be.

    It cannot see the answer, but how long that took, and have us search and check without end (Resource Isolation
    Policy: web.dev 2020). Whoever follows a link goes through.
    """
    behind = headers.get("sec-fetch-mode", "navigate") != "navigate"
    if elsewhere and behind and ASKED_BY not in headers and "authorization" not in headers:
        raise DeniedError(403, "a page of another site asked for this behind its own; open it by itself")


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
