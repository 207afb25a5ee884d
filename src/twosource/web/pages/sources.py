"""Who is quoted on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.views.desk.roles import tell_roles
from twosource.web.operations.operation import ask
from twosource.web.operations.sources import LIST_SOURCES, AskedSources
from twosource.web.operations.stories import LIST_STORIES, AskedStories
from twosource.web.pages.queries import read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_sources(request: Request) -> Response:
    """Show the sources that are quoted in what fits."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedSources)
    page = ask(site, LIST_SOURCES, asked)
    turned = turn_pages(request, page, asked.limit, "source", "sources")
    return render(
        request,
        "sources-page.html",
        title="Sources",
        asked=asked,
        page=page,
        turned=turned,
        tell_roles=tell_roles,
        waits=not page.total and ask(site, LIST_STORIES, AskedStories(limit=1)).total > 0,
    )
