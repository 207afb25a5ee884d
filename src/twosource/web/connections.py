"""Connections that say nothing, or take nothing: closed, so that they keep no place from others (Slowloris)."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from uvicorn.protocols.http.h11_impl import H11Protocol

WAIT = 15.0  # seconds for the head of a request to be there, from the first to the last of it
STALL = 60.0  # seconds in which nothing of an answer is taken


def make_protocol(*, wait: float = WAIT, stall: float = STALL) -> type[H11Protocol]:
    """Return how a server (uvicorn) talks HTTP/1.1: with ``wait`` and ``stall`` in seconds for its clients.

    Always h11: other parsers that may be installed have no limit for the head of a request.
    """
    import h11
    from uvicorn.protocols.http.h11_impl import H11Protocol

    class Patient(H11Protocol):
        """Closes a connection whose request does not come, or whose answer is not taken."""

        _head: asyncio.TimerHandle | None = None
        _taking: asyncio.TimerHandle | None = None

        def connection_made(self, transport: Any) -> None:
            super().connection_made(transport)
            self._head = self.loop.call_later(wait, transport.close)

        def data_received(self, data: bytes) -> None:
            super().data_received(data)
            if self.conn.their_state is not h11.IDLE:
                _cancel(self._head)
                self._head = None
            elif self._head is None:
                self._head = self.loop.call_later(wait, self.transport.close)

        def pause_writing(self) -> None:
            super().pause_writing()
            self._taking = self.loop.call_later(stall, self.transport.abort)

        def resume_writing(self) -> None:
            super().resume_writing()
            _cancel(self._taking)

        def connection_lost(self, exc: Exception | None) -> None:
            _cancel(self._head)
            _cancel(self._taking)
            super().connection_lost(exc)

    return Patient


def _cancel(timer: asyncio.TimerHandle | None) -> None:
    if timer is not None:
        timer.cancel()
