"""What every answer tells a browser: what it may load and do, and what may be kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Message, Receive, Scope, Send

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
    "form-action 'self'; frame-ancestors 'none'; base-uri 'none'"
)
# Not no-referrer: with that, browsers send no origin with our own forms either (Fetch, "append a request Origin").
ALWAYS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
_STATIC = "/static/"


class Headers:
    """Adds headers to every answer of an application, also to those that tell what went wrong."""

    def __init__(self, app: ASGIApp) -> None:
        """Take the application whose answers need them."""
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return

        async def send_with(message: Message) -> None:
            if message["type"] == "http.response.start":
                _complete(message, scope)
            await send(message)

        await self._app(scope, receive, send_with)


def _complete(message: Message, scope: Scope) -> None:
    from starlette.datastructures import MutableHeaders

    headers = MutableHeaders(scope=message)
    for name, value in ALWAYS.items():
        headers[name] = value
    headers.setdefault("cache-control", _how_long(scope, message["status"], tagged="etag" in headers))


def _how_long(scope: Scope, status: int, *, tagged: bool) -> str:
    """Return how long an answer may be kept: files whose address names a version for ever, pages to compare."""
    good = status in {200, 206, 304}
    if scope["path"].startswith(_STATIC) and good:
        versioned = scope["query_string"].startswith(b"v=")
        return "public, max-age=31536000, immutable" if versioned else "no-cache"
    return "private, no-cache" if tagged and good else "no-store"
