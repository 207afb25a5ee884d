"""The first that a request meets: who sends it."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from secrets import token_urlsafe
from typing import TYPE_CHECKING

from twosource.web.safety.cookies import read_cookie
from twosource.web.safety.filling import Filling
from twosource.web.safety.keys import Keys
from twosource.web.safety.visitor import Visitor, name_client, receive_visitor

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send


class Reception:
    """Tells an application who sends a request, and fills the tokens of forms in its answers."""

    def __init__(self, app: ASGIApp, keys: Keys) -> None:
        """Take the application, and what tells visitors apart."""
        self._app = app
        self._keys = keys

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        from starlette.datastructures import Headers

        scope["headers"] = list(scope["headers"])
        visitor = meet(scope, Headers(scope=scope), self._keys)
        receive_visitor(visitor)
        await self._app(scope, receive, Filling(scope, visitor, send))


def meet(scope: Scope, headers: Mapping[str, str], keys: Keys) -> Visitor:
    """Return who sends a request."""
    cookie = read_cookie(scope, headers)
    session = keys.sessions.find(cookie) if cookie else None
    return Visitor(
        client=name_client((scope.get("client") or ("here", 0))[0]),
        cookie=cookie or token_urlsafe(32),
        fresh=cookie is None,
        key=keys.key,
        who=session.who if session else None,
        bearer=shows_token(headers, keys.token),
    )


def shows_token(headers: Mapping[str, str], token: str | None) -> bool:
    """Tell whether a request has the token of the server in its header Authorization (RFC 6750, 2.1)."""
    given = headers.get("authorization", "").partition(" ")[2]
    return token is not None and names_bearer(headers) and same_token(given.strip(), token)


def names_bearer(headers: Mapping[str, str]) -> bool:
    """Tell whether a request has a token in its header Authorization, right or wrong."""
    return headers.get("authorization", "").partition(" ")[0].casefold() == "bearer"


def same_token(given: str, token: str) -> bool:
    """Tell whether two tokens are the same, in a time that does not tell how much of them is."""
    return hmac.compare_digest(given.encode("utf-8", "replace"), token.encode("utf-8", "replace"))
