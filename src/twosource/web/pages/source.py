"""One source: everything it is said to have said, by date and story."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.views.desk.counting import say_published
from twosource.views.desk.speaking import list_days, list_gravest
from twosource.web.asked.reading import read_asked
from twosource.web.linking import WebLinks
from twosource.web.operations.operation import ask
from twosource.web.operations.speaking import READ_SOURCE, AskedRecord
from twosource.web.pages.turning import turn_pages
from twosource.web.pages.unchanged import send_changed
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_source(request: Request) -> Response:
    """Show a source and a part of its statements."""
    site: Site = request.app.state.site
    query = request.query_params
    given = {name: query.getlist(name) for name in query}
    asked = read_asked(AskedRecord, {**given, "id": [request.path_params["source"]]})
    record = ask(site, READ_SOURCE, asked)
    page = render(
        request,
        "source.html",
        title=record.name.strip() or "A source without a name",
        asked=asked,
        record=record,
        days=list_days(record.spoken.items),
        list_gravest=list_gravest,
        say_published=say_published,
        links=WebLinks(),
        turned=turn_pages(request, record.spoken, asked.limit, "statement", "statements"),
    )
    return send_changed(request, page)
