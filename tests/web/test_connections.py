"""A client that says nothing, or takes nothing, keeps no place from others."""

from __future__ import annotations

import socket
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress

import pytest
import uvicorn
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from twosource.web.connections import make_protocol

LARGE = b"x" * 40_000_000
REQUEST = b"GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n"


async def _answer(scope: dict[str, object], receive: object, send: object) -> None:
    path = Request(scope).url.path
    response: Response = Response(LARGE) if path == "/large" else PlainTextResponse("here")
    await response(scope, receive, send)  # type: ignore[arg-type]


@contextmanager
def _serve() -> Iterator[int]:
    listening = socket.create_server(("127.0.0.1", 0))
    protocol = make_protocol(wait=0.4, stall=0.4)
    config = uvicorn.Config(_answer, http=protocol, log_level="error", ws="none", lifespan="off", timeout_keep_alive=1)
    server = uvicorn.Server(config)
    thread = threading.Thread(target=server.run, kwargs={"sockets": [listening]})
    thread.start()
    try:
        yield listening.getsockname()[1]
    finally:
        server.should_exit = True
        thread.join(10)
        listening.close()


@pytest.mark.enable_socket
@pytest.mark.parametrize("said", [b"", b"GET", b"GET / HTTP/1.1\r\nHost: 127", REQUEST + b"GET / HT"])
def test_a_request_that_does_not_come_is_not_waited_for(said: bytes) -> None:
    with _serve() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        client.sendall(said)
        began = time.monotonic()
        while client.recv(1000):
            pass
        assert time.monotonic() - began < 4


@pytest.mark.enable_socket
def test_a_request_that_trickles_in_is_not_waited_for_either() -> None:
    with _serve() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        began = time.monotonic()
        with suppress(OSError):
            while time.monotonic() - began < 4:
                client.sendall(b"X")
                time.sleep(0.05)
        assert time.monotonic() - began < 4


@pytest.mark.enable_socket
def test_an_answer_that_is_not_taken_is_given_up() -> None:
    with _serve() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        client.sendall(REQUEST.replace(b"/ ", b"/large ", 1))
        time.sleep(1.5)
        assert _count(client) < len(LARGE)


@pytest.mark.enable_socket
def test_an_answer_that_is_taken_comes_whole() -> None:
    with _serve() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        client.sendall(REQUEST.replace(b"/ ", b"/large ", 1))
        assert _count(client) > len(LARGE)


@pytest.mark.enable_socket
def test_who_asks_again_and_again_is_answered() -> None:
    with _serve() as port, socket.create_connection(("127.0.0.1", port), timeout=5) as client:
        for _ in range(8):
            client.sendall(REQUEST)
            said = b""
            while not said.endswith(b"here"):
                said += client.recv(1000)
            assert said.startswith(b"HTTP/1.1 200")
            time.sleep(0.1)


def _count(client: socket.socket) -> int:
    """Return how many bytes come until the connection is closed."""
    had = 0
    with suppress(ConnectionResetError):
        while piece := client.recv(1_000_000):
            had += len(piece)
    return had
