"""Servers that mean harm: each is cut off with a reason, soon, and takes no more memory than allowed."""

from __future__ import annotations

import gzip
import socket
import time as real_time
import tracemalloc
from collections.abc import Callable, Iterator
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings, strategies
from tests.reading.fetching.site import PAGE, Handler, Reply, Site, Time, here

from twosource.errors import FetchError
from twosource.reading.fetching import Fetcher, FetchingSettings, Surroundings
from twosource.reading.parcel import Parcel

pytestmark = pytest.mark.allow_hosts(["127.0.0.1"])

MEGABYTE = 1_000_000
HEAD = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n"


def _open(time: Time, **limits: float) -> Fetcher:
    """A fetcher with tight limits, on a real clock but for its naps."""
    tight = FetchingSettings(allow_private=True, delay=0, attempts=2, max_bytes=MEGABYTE, **limits)  # type: ignore[arg-type]
    return Fetcher(tight, Surroundings(now=time.now, elapsed=real_time.monotonic, sleep=time.sleep, resolve=here))


@pytest.fixture
def fetch(time: Time) -> Iterator[Fetcher]:
    """One that waits for longer than a busy machine is busy."""
    with _open(time, patience=20, time_limit=60) as fetcher:
        yield fetcher


@pytest.fixture
def impatient(time: Time) -> Iterator[Fetcher]:
    """One that leaves a silent server soon."""
    with _open(time, patience=1, time_limit=60) as fetcher:
        yield fetcher


@pytest.fixture
def hasty(time: Time) -> Iterator[Fetcher]:
    """One that has next to no time for an address."""
    with _open(time, patience=30, time_limit=0.9) as fetcher:
        yield fetcher


def _send(*pieces: bytes, every: float = 0.0, times: int = 1) -> Callable[[Handler], None]:
    def raw(handler: Handler) -> None:
        handler.connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        for number in range(times):
            for piece in pieces if number == 0 else pieces[-1:]:
                handler.connection.sendall(piece)
            real_time.sleep(every)

    return raw


def _why(site: Site, fetch: Fetcher, raw: Callable[[Handler], None]) -> str:
    site.pages["/"] = Reply(raw=raw)
    began = real_time.monotonic()
    with pytest.raises(FetchError) as caught:
        fetch(site.url())
    assert real_time.monotonic() - began < 50
    return caught.value.what


def test_a_body_that_drips_is_cut(site: Site, hasty: Fetcher) -> None:
    why = _why(site, hasty, _send(HEAD + b"\r\n", b"x", every=0.05, times=2000))
    assert "was not done after 0.9 seconds" in why
    assert site.paths() == ["/"]


def test_headers_that_drip_are_cut(site: Site, hasty: Fetcher) -> None:
    assert "was not done after" in _why(site, hasty, _send(HEAD + b"X-Long: ", b"x", every=0.05, times=2000))


def test_endless_promises_of_an_answer_are_cut(site: Site, hasty: Fetcher) -> None:
    raw = _send(b"HTTP/1.1 102 Processing\r\n\r\n", every=0.02, times=5000)
    assert "was not done after" in _why(site, hasty, raw)


def test_a_silent_server_is_left_after_a_second_attempt(site: Site, impatient: Fetcher) -> None:
    assert "said nothing for too long (asked 2 times)" in _why(site, impatient, lambda _handler: real_time.sleep(30))
    assert len(site.paths()) == 2


def test_an_endless_body_is_cut_at_the_limit(site: Site, fetch: Fetcher) -> None:
    assert "larger than 1,000,000 bytes" in _why(site, fetch, _send(HEAD + b"\r\n", b"x" * 65_536, times=400))


def test_a_gzip_bomb_is_not_unpacked(site: Site, fetch: Fetcher) -> None:
    bomb = gzip.compress(bytes(200 * MEGABYTE), 9)
    head = HEAD + b"Content-Encoding: gzip\r\nContent-Length: %d\r\n\r\n" % len(bomb)
    tracemalloc.start()
    try:
        assert "larger than 1,000,000 bytes" in _why(site, fetch, _send(head + bomb))
        assert tracemalloc.get_traced_memory()[1] < 20 * MEGABYTE
    finally:
        tracemalloc.stop()


def test_packed_data_that_unpacks_to_nothing_for_ever_is_cut(site: Site, fetch: Fetcher) -> None:
    empty = gzip.compress(b"") * 2000
    assert "larger than" in _why(site, fetch, _send(HEAD + b"Content-Encoding: gzip\r\n\r\n", empty, times=100))


@pytest.mark.parametrize(
    "answer",
    [
        HEAD + b"Content-Length: 5000\r\n\r\n" + PAGE,
        HEAD + b"Transfer-Encoding: chunked\r\n\r\n10\r\n<html>",
        HEAD + b"Transfer-Encoding: chunked\r\n\r\nnot a number\r\n",
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + gzip.compress(PAGE, mtime=0)[:-20],
        HEAD + b"Content-Encoding: gzip\r\n\r\n" + PAGE,
        HEAD + b"Content-Length: 5\r\nContent-Length: 7\r\n\r\n" + PAGE,
        HEAD + b"Content-Length: -1\r\n\r\n",
        b"HTTP/1.1 2x0 OK\r\n\r\n",
        b"\x00\xff\xfe garbage \r\n\r\n",
        b"SSH-2.0-OpenSSH\r\n",
        HEAD + b"X: " + b"y" * 300_000,
        b"",
    ],
    ids=lambda answer: repr(answer[40:80]),
)
def test_broken_answers_are_tried_again_and_then_named(site: Site, fetch: Fetcher, answer: bytes) -> None:
    assert "(asked 2 times); try again later" in _why(site, fetch, _send(answer))


def test_a_body_longer_than_announced_is_cut_there(site: Site, fetch: Fetcher) -> None:
    site.pages["/"] = Reply(raw=_send(HEAD + b"Content-Length: 15\r\n\r\n" + PAGE))
    assert fetch(site.url()).stream.read() == PAGE[:15]


def test_a_server_that_takes_no_connection_is_named(fetch: Fetcher) -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        with pytest.raises(FetchError, match="cannot be reached"):  # taken, but nobody listens
            fetch(f"http://courier.example:{free.getsockname()[1]}/")


def test_redirects_that_drip_share_one_limit(site: Site, hasty: Fetcher) -> None:
    def raw(handler: Handler) -> None:
        real_time.sleep(0.2)
        handler.connection.sendall(b"HTTP/1.1 302 Found\r\nLocation: /\r\nContent-Length: 0\r\n\r\n")

    assert "was not done after 0.9 seconds" in _why(site, hasty, raw)
    assert len(site.paths()) <= 6


HEADERS = strategies.sampled_from(
    [
        b"Content-Length: 20",
        b"Content-Length: 99999999999999999999",
        b"Transfer-Encoding: chunked",
        b"Content-Encoding: gzip",
        b"Content-Type: text/html; charset=\xff\x00",
        b"Set-Cookie: a=\x22\\\x22; Max-Age=x; Domain=..",
        b"Location: http://[/",
        b"Location: \xff\xfe",
        b"Retry-After: -1e9",
        b"Connection: upgrade",
        b"ETag: \xe9\r\n folded",
        b": nameless",
    ]
)


@settings(max_examples=60, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    strategies.sampled_from([b"200", b"204", b"206", b"301", b"304", b"404", b"429", b"101", b"000", b"9999"]),
    strategies.lists(HEADERS, max_size=4),
    strategies.binary(max_size=60),
)
def test_no_answer_breaks_us(site: Site, fetch: Fetcher, status: bytes, headers: list[bytes], body: bytes) -> None:
    answer = b"\r\n".join([b"HTTP/1.1 " + status + b" X", *headers, b"", body])
    site.pages["/"] = Reply(raw=_send(answer))
    with suppress(FetchError):
        assert isinstance(fetch(site.url()), Parcel)
