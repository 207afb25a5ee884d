"""Connections that go only to checked addresses. Import it where a page is fetched: httpx is slow to import."""

from __future__ import annotations

import socket
from collections.abc import Iterable, Iterator
from typing import Any
from urllib.parse import unquote, urlsplit

import httpcore
import httpx

from twosource.reading.fetching.deadline import Deadline, TimedStream
from twosource.reading.fetching.guarding import is_public
from twosource.reading.fetching.setbacks import Refusal, Setback
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.fetching.surroundings import Resolve, Surroundings

_KEPT_OPEN = 30.0  # seconds that a connection stays open for the next page of its site


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
    """Carries requests over a pool of checked connections."""

    def __init__(self, settings: FetchingSettings, surroundings: Surroundings, deadline: Deadline) -> None:
        private = settings.allow_private or settings.proxy is not None  # the proxy itself often is a private machine
        backend = CheckedBackend(surroundings.resolve, deadline, allow_private=private)
        context = httpx.create_ssl_context(trust_env=False)
        context.load_default_certs()  # those of the system too: companies that look into connections add theirs there
        self._pool = _make_pool(
            settings.proxy,
            ssl_context=context,
            network_backend=backend,
            keepalive_expiry=_KEPT_OPEN,
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


def _make_pool(proxy: str | None, **options: Any) -> httpcore.ConnectionPool:
    if proxy is None:
        return httpcore.ConnectionPool(**options)
    parts = urlsplit(proxy)
    login = (unquote(parts.username), unquote(parts.password or "")) if parts.username else None
    return httpcore.HTTPProxy(proxy, proxy_auth=login, **options)


class _Body(httpx.SyncByteStream):
    def __init__(self, response: httpcore.Response) -> None:
        self._response = response

    def __iter__(self) -> Iterator[bytes]:
        return self._response.iter_stream()

    def close(self) -> None:
        self._response.close()
