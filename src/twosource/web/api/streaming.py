"""A file that is sent piece by piece as it is made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from starlette.concurrency import run_in_threadpool
from starlette.responses import StreamingResponse

if TYPE_CHECKING:
    from starlette.types import Receive, Scope, Send

    from twosource.web.operations.operation import Streamed


class Pieces(StreamingResponse):
    """Sends what is streamed; a client that goes away half-way leaves nothing open."""

    def __init__(self, told: Streamed, *, head: bool) -> None:
        """Take what is to be sent; with ``head`` only what is told before it."""
        named = {"Content-Disposition": f'attachment; filename="{told.name}"', **told.headers}
        pieces = () if head else map(_encode, told.pieces)
        super().__init__(pieces, media_type=told.media_type, headers=named)
        self._close = told.close

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Send it, and close what it comes from."""
        try:
            await super().__call__(scope, receive, send)
        finally:
            await run_in_threadpool(self._close)


def _encode(piece: str) -> bytes:
    return piece.encode("utf-8", "replace")
