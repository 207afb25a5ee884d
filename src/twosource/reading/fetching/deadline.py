"""Connections that end in time. Import it where a page is fetched: httpcore is slow to import."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore

from twosource.reading.fetching.setbacks import Refusal


class Deadline:
    """When all requests for one address have to be done; only the time that requests take counts."""

    def __init__(self, elapsed: Callable[[], float], seconds: float) -> None:
        self._elapsed = elapsed
        self._seconds = self._left = seconds
        self._end = elapsed() + seconds

    def renew(self) -> None:
        """Give the whole time again: the next address begins."""
        self._left = self._seconds

    @contextmanager
    def running(self) -> Iterator[None]:
        """Let the time run for one request."""
        self._end = self._elapsed() + self._left
        try:
            yield
        finally:
            self._left = self._end - self._elapsed()

    @contextmanager
    def step(self, timeout: float | None) -> Iterator[float]:
        """Yield the seconds that one step may take.

        Raises:
            Refusal: there is no time left.
        """
        rest = self._rest()
        try:
            yield rest if timeout is None else min(timeout, rest)
        except httpcore.TimeoutException:
            self._rest()
            raise

    def _rest(self) -> float:
        rest = self._end - self._elapsed()
        if rest <= 0:
            what = f"was not done after {self._seconds:g} seconds: the server is too slow; try again, or save the page"
            raise Refusal(what)
        return rest


class TimedStream(httpcore.NetworkStream):
    """A connection on which every step ends before the deadline, however slowly bytes drip in."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        """Return what has come in, at most ``max_bytes``."""
        with self._deadline.step(timeout) as seconds:
            return self._inner.read(max_bytes, seconds)

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        """Send the bytes."""
        with self._deadline.step(timeout) as seconds:
            self._inner.write(buffer, seconds)

    def close(self) -> None:
        """End the connection."""
        self._inner.close()

    def start_tls(self, ssl_context: Any, server_hostname: str | None = None, timeout: float | None = None) -> Any:
        """Return the connection, secured; the certificate is checked against the name and not the IP address."""
        with self._deadline.step(timeout) as seconds:
            return TimedStream(self._inner.start_tls(ssl_context, server_hostname, seconds), self._deadline)

    def get_extra_info(self, info: str) -> Any:
        """Return what the connection knows of itself."""
        return self._inner.get_extra_info(info)
