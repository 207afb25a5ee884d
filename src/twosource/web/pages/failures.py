"""What could not be used, and what to do about it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.views.desk.counting import say_minute
from twosource.views.desk.failing import advise, name_failure
from twosource.web.operations.failures import LIST_FAILURES, AskedFailures
from twosource.web.operations.operation import ask
from twosource.web.pages.queries import read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_failures(request: Request) -> Response:
    """Show the inputs that could not be used, the latest first."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedFailures)
    page = ask(site, LIST_FAILURES, asked)
    return render(
        request,
        "failures-page.html",
        title="Failures",
        page=page,
        turned=turn_pages(request, page, asked.limit, "input could not be used", "inputs could not be used"),
        advice={name_failure(failure): advise(failure) for failure in page.items},
        name_failure=name_failure,
        say_minute=say_minute,
    )
