"""All pages and their addresses."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.pages.stories import show_stories

if TYPE_CHECKING:
    from starlette.routing import Route


def list_routes() -> list[Route]:
    """Return the routes of all pages."""
    from starlette.routing import Route

    return [Route("/", show_stories), Route("/stories", show_stories)]
