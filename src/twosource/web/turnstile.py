"""One after the other: work that takes a processor for seconds, so that pages are still answered beside it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from twosource.errors import BusyError

_DESK = "the desk"
_PATIENCE = 30.0  # seconds that one who waits does so


class Turnstile:
    """Lets one thread through at a time; few may wait, as each of them keeps a thread from answering others."""

    def __init__(self, *, waiting: int = 4, patience: float = _PATIENCE) -> None:
        """Take how many may wait besides the one who is in, and for how many seconds."""
        self._places = BoundedSemaphore(waiting + 1)
        self._turn = BoundedSemaphore(1)
        self._patience = patience

    @contextmanager
    def pass_through(self, what: str) -> Iterator[None]:
        """Wait for the turn, and keep it in the block; ``what`` is said to who cannot: "checks".

        Raises:
            BusyError: too many wait already, or it took too long.
        """
        busy = BusyError(_DESK, f"is busy with other {what}; try again in a minute")
        if not self._places.acquire(blocking=False):
            raise busy
        try:
            if not self._turn.acquire(timeout=self._patience):
                raise busy
            try:
                yield
            finally:
                self._turn.release()
        finally:
            self._places.release()
