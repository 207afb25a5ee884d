"""Tokens put into the forms of a page when it is sent: the page itself is the same for all, and may be kept."""

from __future__ import annotations

import hmac
from collections.abc import Mapping
from hashlib import sha256
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

from twosource.web.safety.cookies import write_cookie
from twosource.web.safety.fields import PLACED
from twosource.web.safety.tokens import PLACE
from twosource.web.safety.visitor import Visitor

if TYPE_CHECKING:
    from starlette.types import Message, Scope, Send

_PLACED = PLACED.encode("ascii")


class Filling:
    """Sends the answer to one request, with tokens of its visitor in its forms.

    What a browser keeps of such a page is good for this visitor only, so the tag that names its version (ETag) gets a
    mark of the visitor; in what comes back the mark is taken off again.
    """

    def __init__(self, scope: Scope, visitor: Visitor, send: Send) -> None:
        """Take the request, who sent it, and what sends the answer."""
        self._scope = scope
        self._visitor = visitor
        self._send = send
        self._start: Message | None = None
        self._mark = _mark(visitor)
        self._marked = _strip_mark(scope, self._mark)

    async def __call__(self, message: Message) -> None:
        """Send a part of the answer; its head waits for the first part of its body."""
        if message["type"] == "http.response.start":
            self._start = message
            return
        if self._start is not None and message["type"] == "http.response.body":
            start, self._start = self._start, None
            message = self._fill(start, message)
            await self._send(start)
        await self._send(message)

    def _fill(self, start: Message, message: Message) -> Message:
        from starlette.datastructures import MutableHeaders

        headers = MutableHeaders(scope=start)
        body: bytes = message.get("body", b"")
        page = headers.get("content-type", "").startswith("text/html") and not message.get("more_body")
        holds = page and _PLACED in body
        if holds or (self._marked and start["status"] == HTTPStatus.NOT_MODIFIED):
            _mark_tag(headers, self._mark)
        if not holds:
            return message
        if self._visitor.fresh and "set-cookie" not in headers:
            headers.append("set-cookie", write_cookie(self._scope, _plain_headers(self._scope), self._visitor.cookie))
        filled = PLACED.replace(PLACE, self._visitor.make_token())
        return {**message, "body": body.replace(_PLACED, filled.encode("ascii"))}


def _plain_headers(scope: Scope) -> Mapping[str, str]:
    from starlette.datastructures import Headers

    return Headers(scope=scope)


def _mark(visitor: Visitor) -> str:
    return "-" + hmac.new(visitor.key, f"tag {visitor.cookie}".encode(), sha256).hexdigest()[:12]


def _mark_tag(headers: Any, mark: str) -> None:
    tag = headers.get("etag")
    if tag is not None and tag.endswith('"'):
        headers["etag"] = f'{tag[:-1]}{mark}"'


def _strip_mark(scope: Scope, mark: str) -> bool:
    """Take the mark of this visitor off the tags that a request names; return whether it was there."""
    ending = f'{mark}"'.encode("ascii")
    found = False
    for number, (name, value) in enumerate(scope["headers"]):
        if name == b"if-none-match" and ending in value:
            scope["headers"][number] = (name, value.replace(ending, b'"'))
            found = True
    return found
