"""The first page: stories, the latest first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.operations.operation import ask
from twosource.web.operations.stories import LIST_STORIES, AskedStories
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_stories(request: Request) -> Response:
    """Show the stories of the desk."""
    site: Site = request.app.state.site
    return render(request, "stories-page.html", page=ask(site, LIST_STORIES, AskedStories()), title="Stories")
