"""What people have set right: the list, one of it, and undoing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode, urlsplit

from twosource.views.desk.counting import say_minute
from twosource.views.desk.offering import shorten, word_listed
from twosource.web.asked.reading import read_asked
from twosource.web.linking import WebLinks
from twosource.web.operations.corrections import (
    GET_CORRECTION,
    LIST_CORRECTIONS,
    UNDO_CORRECTION,
    AskedCorrection,
    AskedCorrections,
    AskedUndoing,
)
from twosource.web.operations.operation import ask
from twosource.web.pages.forms import first_of, name_visitor, read_form
from twosource.web.pages.queries import read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.safety.returning import choose_return
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SEE_OTHER = 303


def show_corrections(request: Request) -> Response:
    """Show the corrections, the latest first."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedCorrections)
    page = ask(site, LIST_CORRECTIONS, asked)
    turned = turn_pages(request, page, asked.limit, "correction", "corrections")
    return _render(request, "corrections-page.html", title="Corrections", asked=asked, page=page, turned=turned)


def show_correction(request: Request) -> Response:
    """Show one correction, and whether what it touches was analysed again since."""
    site: Site = request.app.state.site
    found = ask(site, GET_CORRECTION, AskedCorrection(correction=request.path_params["correction"]))
    return _render(request, "correction-page.html", title=word_listed(found.listed), found=found)


def show_state(request: Request) -> Response:
    """Answer a page that shows a notice of a correction: still being redone, or to be shown anew."""
    site: Site = request.app.state.site
    found = ask(site, GET_CORRECTION, AskedCorrection(correction=request.path_params["correction"]))
    response = _render(request, "correction-state.html", title="", found=found, done=not found.waits)
    if not found.waits and request.query_params.get("again") == "true":
        response.headers.update(_lead_on(request))
    return response


def take_undo(request: Request) -> Response:
    """Undo a correction, then show that."""
    from starlette.responses import RedirectResponse

    site: Site = request.app.state.site
    who = first_of(read_form(request), "who") or name_visitor(request)
    asked = read_asked(AskedUndoing, {"correction": [request.path_params["correction"]], "who": [who]})
    made = ask(site, UNDO_CORRECTION, asked)
    return RedirectResponse(f"/corrections/{made.correction.id}", _SEE_OTHER)


def _lead_on(request: Request) -> dict[str, str]:
    """Return the headers that have the page of ours that asks shown anew, told that it is the new result."""
    page = urlsplit(request.headers.get("HX-Current-URL", ""))
    ours = choose_return(page.path)
    if ours.startswith("/corrections"):
        return {"HX-Refresh": "true"}
    told = urlencode({"corrected": request.path_params["correction"], "redone": "true"})
    return {"HX-Redirect": f"{ours}?{told}"}


def _render(request: Request, template: str, **names: Any) -> Response:
    return render(
        request,
        template,
        links=WebLinks(),
        say_minute=say_minute,
        word_listed=word_listed,
        shorten=shorten,
        **names,
    )
