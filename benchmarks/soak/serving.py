"""A site on this machine that answers badly: octets that trickle, silence, connections cut, wrong lengths."""

from __future__ import annotations

import threading
import time
from contextlib import suppress
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType

GOOD = "good"
BAD = ("drip", "stall", "cut", "short")
_PAUSE = 0.5  # seconds between two octets that trickle


class BadServer:
    """Serves ``/HOW-feed.xml``, which names good pages and one of each bad kind, ``HOW`` itself. A context manager.

    Yields the address of the site.
    """

    def __init__(self, good: int) -> None:
        self._over = threading.Event()
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Site, self._over, good))
        self._server.daemon_threads = True
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._over.set()
        self._server.shutdown()
        self._server.server_close()


class _Site(BaseHTTPRequestHandler):
    def __init__(self, over: threading.Event, good: int, *given: object) -> None:
        self._over, self._good = over, good
        super().__init__(*given)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        name = self.path.removeprefix("/")
        how = name.partition("-")[0]
        if how not in {GOOD, *BAD}:
            self.send_error(404)
            return
        content = (self._list() if name.endswith("feed.xml") else _print_page(name)).encode()
        kind = "application/rss+xml" if name.endswith("feed.xml") else "text/html"
        with suppress(ConnectionError, TimeoutError):  # whoever asked has gone
            self._answer(how, kind, content)

    def _answer(self, how: str, kind: str, content: bytes) -> None:
        if how == "stall":
            self._over.wait()
            return
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content) + (1_000 if how == "short" else 0)))
        self.end_headers()
        if how == "drip":
            self._drip(content)
        else:
            self.wfile.write(content[: len(content) // 2] if how == "cut" else content)
        self.close_connection = True

    def _drip(self, content: bytes) -> None:
        for place in range(len(content)):
            if self._over.is_set():
                return
            self.wfile.write(content[place : place + 1])
            self.wfile.flush()
            time.sleep(_PAUSE)

    def _list(self) -> str:
        host = self.headers["Host"]
        names = [*(f"{GOOD}-{number}" for number in range(self._good)), *(f"{how}-page" for how in BAD)]
        items = "".join(f"<item><title>{name}</title><link>http://{host}/{name}</link></item>" for name in names)
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Reports</title>{items}</channel></rss>'

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing."""


def _print_page(name: str) -> str:
    told = "".join(
        f"<p>The harbour master of {name} said on Monday that {number} of the {number * 7} boats were back.</p>"
        for number in range(2, 12)
    )
    title = f"Boats of {name}"
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{told}</article></body></html>"
