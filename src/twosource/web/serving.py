"""The application behind a port."""

from __future__ import annotations

import errno
import socket
from typing import TYPE_CHECKING

from twosource.errors import SettingsError

if TYPE_CHECKING:
    from starlette.applications import Starlette

_QUEUE = 128  # connections that wait to be taken
_CONNECTIONS = 256  # at once
_IDLE = 15  # seconds that a connection stays open for a next request
_GRACE = 5  # seconds for answers that are being sent when the server stops
_PORTS = range(65_536)


def bind(host: str, port: int) -> socket.socket:
    """Return a socket that takes connections at a host and port; port 0 is any that is free.

    Raises:
        SettingsError: it cannot be had; the message says why and what to do.
    """
    if port not in _PORTS:
        message = f"port {port} is none; give one from 1 to {_PORTS[-1]}, or 0 for any that is free"
        raise SettingsError(message)
    try:
        family, kind, protocol, _, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        taken = socket.socket(family, kind, protocol)
    except OSError as error:
        message = f"{host} is no address of this machine ({error}); give one, as 127.0.0.1"
        raise SettingsError(message) from error
    try:
        taken.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        taken.bind(address)
        taken.listen(_QUEUE)
    except OSError as error:
        taken.close()
        raise _explain(error, host, port) from error
    return taken


def name_address(taken: socket.socket, host: str) -> str:
    """Return the address that a browser opens, for a socket that was bound to a host."""
    shown = f"[{host}]" if ":" in host else host
    return f"http://{shown}:{taken.getsockname()[1]}/"


def serve(app: Starlette, taken: socket.socket) -> None:
    """Serve the application at a socket until the process is told to stop; what is being answered is ended first."""
    import uvicorn

    from twosource.web.connections import make_protocol

    config = uvicorn.Config(
        app,
        http=make_protocol(),
        log_level="warning",
        access_log=False,
        server_header=False,
        proxy_headers=False,  # anybody could name any client; rates count who is connected
        ws="none",
        lifespan="on",
        limit_concurrency=_CONNECTIONS,
        timeout_keep_alive=_IDLE,
        timeout_graceful_shutdown=_GRACE,
    )
    try:
        uvicorn.Server(config).run(sockets=[taken])
    except KeyboardInterrupt:
        pass  # it has stopped by then: this is only how it says so
    finally:
        taken.close()


def _explain(error: OSError, host: str, port: int) -> SettingsError:
    if error.errno == errno.EADDRINUSE:
        return SettingsError(f"port {port} of {host} is taken, perhaps by another twosource; give another --port, or 0")
    if error.errno == errno.EACCES:
        return SettingsError(f"port {port} may not be used by this user; give one above 1023 with --port")
    return SettingsError(f"{host} port {port} cannot be used ({error.strerror}); give another --host or --port")
