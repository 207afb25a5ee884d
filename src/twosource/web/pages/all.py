"""All pages and their addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.pages.check import show_check, take_check
from twosource.web.pages.failures import show_failures
from twosource.web.pages.login import log_in, log_out
from twosource.web.pages.outlets import show_outlets
from twosource.web.pages.reading import show_reading
from twosource.web.pages.search import show_search
from twosource.web.pages.sources import show_sources
from twosource.web.pages.stories import show_stories

if TYPE_CHECKING:
    from starlette.routing import Route


def list_routes() -> list[Route]:
    """Return the routes of all pages."""
    from starlette.routing import Route

    return [
        Route("/", show_stories),
        Route("/stories", show_stories),
        Route("/stories/{story}/read", show_reading),
        Route("/sources", show_sources),
        Route("/outlets", show_outlets),
        Route("/failures", show_failures),
        Route("/search", show_search),
        Route("/check", show_check, methods=["GET"]),
        Route("/check", take_check, methods=["POST"]),
        Route("/login", log_in, methods=["GET", "POST"]),
        Route("/logout", log_out, methods=["POST"]),
    ]
