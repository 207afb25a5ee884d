"""A web site on this machine that answers as it is told, and a clock that only moves when somebody sleeps."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer

from twosource.reading.fetching import Fetcher, FetchingSettings, Surroundings
from twosource.reading.fetching.failures import FailureList
from twosource.reading.fetching.keeping import KeptPages

LOOPBACK = "127.0.0.1"
START = 1_900_000_000.0  # 2030-03-17T17:46:40Z
PAGE = b"<!DOCTYPE html><html><body><p>The ferry reached Port Elin on Monday, the harbor master said.</p></body></html>"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """What the site answers. ``raw`` takes the connection itself, for answers that no decent server gives."""

    status: int = 200
    headers: Mapping[str, str] = field(default_factory=lambda: {"Content-Type": "text/html"})
    body: bytes = PAGE
    raw: Callable[[Handler], None] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A request that came in."""

    path: str
    headers: Mapping[str, str]
    at: float


class Handler(BaseHTTPRequestHandler):
    """Hands each request to the site it belongs to."""

    protocol_version = "HTTP/1.1"
    site: Site

    def do_GET(self) -> None:
        reply = self.site.answer(self.path, {name.lower(): value for name, value in self.headers.items()})
        try:
            if reply.raw is not None:
                self.close_connection = True
                reply.raw(self)
                return
            self.send_response_only(reply.status)
            for name, value in ({"Content-Length": str(len(reply.body))} | dict(reply.headers)).items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(reply.body)
        except OSError:  # the client has had enough
            self.close_connection = True

    def log_message(self, *_arguments: object) -> None:
        """Say nothing."""


class Server(ThreadingTCPServer):
    allow_reuse_address = True
    daemon_threads = True
    block_on_close = False

    def handle_error(self, *_arguments: object) -> None:
        """Say nothing: connections that break are what is tested."""


class Time:
    """A clock that moves when somebody sleeps. ``naps`` are the seconds slept."""

    def __init__(self) -> None:
        self.passed = 0.0
        self.naps: list[float] = []

    def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        self.passed += seconds

    def elapsed(self) -> float:
        return self.passed

    def now(self) -> float:
        return START + self.passed


class Site:
    """The site: ``pages`` says what it answers, in turn where a path has several replies (the last one stays)."""

    def __init__(self, time: Time) -> None:
        self.pages: dict[str, Reply | Sequence[Reply] | Callable[[Mapping[str, str]], Reply]] = {}
        self.asked: list[Asked] = []
        self.port = 0
        self._time = time
        self._turns: dict[str, int] = {}
        self._lock = threading.Lock()

    def answer(self, path: str, headers: Mapping[str, str]) -> Reply:
        with self._lock:
            self.asked.append(Asked(path=path, headers=headers, at=self._time.passed))
            reply = self.pages.get(path, Reply(status=404, body=b"nothing here"))
            if callable(reply):
                return reply(headers)
            if isinstance(reply, Reply):
                return reply
            turn = self._turns.get(path, 0)
            self._turns[path] = turn + 1
            return reply[min(turn, len(reply) - 1)]

    def url(self, path: str = "/", host: str = "courier.example") -> str:
        return f"http://{host}:{self.port}{path}"

    def paths(self) -> list[str]:
        """Return what was asked for, without robots.txt."""
        return [each.path for each in self.asked if each.path != "/robots.txt"]

    @contextmanager
    def open(self) -> Iterator[Site]:
        handler = type("SiteHandler", (Handler,), {"site": self})
        with Server((LOOPBACK, 0), handler) as server:
            self.port = server.server_address[1]
            threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
            yield self
            server.shutdown()


def here(_host: str, _port: int) -> tuple[str, ...]:
    """Resolve every name to this machine."""
    return (LOOPBACK,)


def surroundings(time: Time, resolve: Callable[[str, int], tuple[str, ...]] = here) -> Surroundings:
    return Surroundings(now=time.now, elapsed=time.elapsed, sleep=time.sleep, resolve=resolve)


def make_fetcher(
    time: Time, *, kept: KeptPages | None = None, failures: FailureList | None = None, **settings: float
) -> Fetcher:
    chosen = FetchingSettings(**{"allow_private": True, **settings})  # type: ignore[arg-type]
    return Fetcher(chosen, surroundings(time), kept=kept, failures=failures)
