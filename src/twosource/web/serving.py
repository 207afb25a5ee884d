"""The application behind a port."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from starlette.applications import Starlette


def serve(app: Starlette, *, host: str, port: int) -> None:
    """Serve the application until it is stopped."""
    import uvicorn

    uvicorn.run(app, host=host, port=port, log_level="warning")
