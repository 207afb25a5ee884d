"""A site on this machine with one feed that names the reports of a folder."""

from __future__ import annotations

import threading
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from types import TracebackType


class FeedServer:
    """Serves ``/feed.xml`` and the reports that it names; yields the address of the feed. A context manager."""

    def __init__(self, reports: Path) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Site, reports))
        self._thread = threading.Thread(target=self._server.serve_forever, daemon=True)

    def __enter__(self) -> str:
        self._thread.start()
        return f"http://127.0.0.1:{self._server.server_address[1]}/feed.xml"

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._server.shutdown()
        self._server.server_close()


class _Site(BaseHTTPRequestHandler):
    def __init__(self, reports: Path, *given: object) -> None:
        self._reports = reports
        super().__init__(*given)  # type: ignore[arg-type]  # as the server calls it

    def do_GET(self) -> None:
        name = self.path.removeprefix("/")
        if name == "feed.xml":
            self._send("application/rss+xml", self._list())
        elif (self._reports / name).is_file():
            self._send("text/html", _print_page((self._reports / name).read_text(encoding="utf-8")))
        else:
            self.send_error(404)

    def _list(self) -> str:
        host = self.headers["Host"]
        names = sorted(each.name for each in self._reports.iterdir())
        items = "".join(f"<item><title>{name}</title><link>http://{host}/{name}</link></item>" for name in names)
        return f'<?xml version="1.0"?><rss version="2.0"><channel><title>Reports</title>{items}</channel></rss>'

    def _send(self, kind: str, text: str) -> None:
        content = text.encode()
        self.send_response(200)
        self.send_header("Content-Type", f"{kind}; charset=utf-8")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - http.server's name
        """Say nothing."""


def _print_page(text: str) -> str:
    title, *paragraphs = text.splitlines()
    told = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs if paragraph)
    return f"<html><head><title>{title}</title></head><body><article><h1>{title}</h1>{told}</article></body></html>"
