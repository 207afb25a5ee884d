"""Connections that go only to checked addresses and end in time. Import it where a page is fetched: httpx is slow."""

from __future__ import annotations

import socket
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import Any

import httpcore
import httpx

from twosource.reading.fetching.guarding import is_public
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Resolve, Surroundings


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


class CheckedBackend(httpcore.NetworkBackend):
    """Looks a host up once, checks every address it has, and connects to one of these and nothing else."""

    def __init__(
        self, resolve: Resolve, deadline: Deadline, *, allow_private: bool, inner: httpcore.NetworkBackend | None = None
    ) -> None:
        self._resolve = resolve
        self._deadline = deadline
        self._allow_private = allow_private
        self._inner = inner or httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        """Return a connection to the host.

        Raises:
            Refusal: there is no such host, or one of its addresses is not public.
            Setback: the host cannot be looked up now.
            httpcore.ConnectError: none of its addresses takes the connection.
        """
        failed: Exception = httpcore.ConnectError("the host has no address")
        for address in self._look_up(host, port):
            try:
                with self._deadline.step(timeout) as seconds:
                    stream = self._inner.connect_tcp(address, port, seconds, local_address, socket_options)
                return TimedStream(stream, self._deadline)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failed = error
        raise failed

    def _look_up(self, host: str, port: int) -> tuple[str, ...]:
        try:
            addresses = self._resolve(host, port)
        except (UnicodeError, ValueError):
            message = f"names the host {host}, which is no name of a host; check its spelling"
            raise Refusal(message) from None
        except OSError as error:
            if isinstance(error, socket.gaierror) and error.errno == socket.EAI_NONAME:
                message = f"names the host {host}, which does not exist; check its spelling"
                raise Refusal(message) from None
            message = f"the host {host} cannot be looked up ({error.strerror or error})"
            raise Setback(message) from None
        if not self._allow_private:
            refuse_private(host, addresses)
        return addresses


def refuse_private(host: str, addresses: Iterable[str]) -> None:
    """Raise `Refusal` where one of the addresses of the host is not public: an honest host mixes no private ones in."""
    for address in addresses:
        if not is_public(address):
            what = f"is on the host {host}, which is a machine of a private network ({address})"
            message = f"{what}; only with --allow-private are these asked"
            raise Refusal(message)


class CheckedTransport(httpx.BaseTransport):
    """Carries the requests of an httpx client over a pool of checked connections."""

    def __init__(self, settings: FetchingSettings, surroundings: Surroundings, deadline: Deadline) -> None:
        private = settings.allow_private or settings.proxy is not None  # the proxy itself often is a private machine
        backend = CheckedBackend(surroundings.resolve, deadline, allow_private=private)
        context = httpx.create_ssl_context(trust_env=False)
        self._pool = (
            httpcore.ConnectionPool(ssl_context=context, network_backend=backend, keepalive_expiry=30)
            if settings.proxy is None
            else httpcore.HTTPProxy(settings.proxy, ssl_context=context, network_backend=backend, keepalive_expiry=30)
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Send one request, return the answer with its body still to be read."""
        url = request.url
        response = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(status_code=response.status, headers=response.headers, stream=_Body(response))

    def close(self) -> None:
        """End all connections."""
        self._pool.close()


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        return self._response.iter_stream()

    def close(self) -> None:
        self._response.close()
