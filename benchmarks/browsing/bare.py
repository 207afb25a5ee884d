"""The peer: bare Starlette that sends the same bytes from memory. ``python -m benchmarks.browsing.bare FILE``."""

from __future__ import annotations

import socket
import sys
from pathlib import Path

import uvicorn
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route


def main() -> None:
    """Serve one file at every address, until it is stopped."""
    content = Path(sys.argv[1]).read_bytes()

    def send(_request: Request) -> Response:
        return Response(content, media_type="text/html", headers={"Content-Encoding": "gzip"})

    listening = socket.create_server(("127.0.0.1", 0))
    print(f"http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    app = Starlette(routes=[Route("/{rest:path}", send)])
    uvicorn.Server(uvicorn.Config(app, log_level="warning")).run(sockets=[listening])


if __name__ == "__main__":
    main()
