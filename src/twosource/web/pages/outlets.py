"""Who published what is on the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from twosource.views.desk.counting import say_published
from twosource.web.operations.operation import ask
from twosource.web.operations.outlets import LIST_OUTLETS, AskedOutlets
from twosource.web.pages.queries import read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_outlets(request: Request) -> Response:
    """Show the outlets that published what fits."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedOutlets)
    page = ask(site, LIST_OUTLETS, asked)
    return render(
        request,
        "outlets-page.html",
        title="Outlets",
        asked=asked,
        page=page,
        turned=turn_pages(request, page, asked.limit, "outlet", "outlets"),
        stories_of=_find_stories,
        say_published=say_published,
    )


def _find_stories(outlet: str) -> str:
    """Return the address of the list of stories that an outlet reported."""
    return f"/stories?{urlencode({'outlet': outlet}, errors='replace')}"
