"""Export: which format, which findings, and how many they are."""

from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from twosource.errors import SettingsError
from twosource.web.operations.exporting import (
    COUNT_EXPORT,
    EXPORT,
    LIST_FORMATS,
    AskedExport,
    AskedExtent,
    AskedFormats,
)
from twosource.web.operations.operation import ask
from twosource.web.pages.queries import read_query
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SEE_OTHER, _REFUSED = 303, 422


def show_export(request: Request) -> Response:
    """Show the formats, and how many findings fit the filters: nothing is written before one is chosen."""
    site: Site = request.app.state.site
    try:
        asked = read_query(request, AskedExport)
        extent = ask(site, COUNT_EXPORT, _take_filters(asked))
    except SettingsError as error:
        return _render(request, AskedExport(), None, wrong=str(error))
    return _render(request, asked, extent)


def send_export(request: Request) -> Response:
    """Send the browser to the file: a form sends its empty fields, too, which the API does not take."""
    from starlette.responses import RedirectResponse

    asked = read_query(request, AskedExport)
    given = [(name, value) for name, value in request.query_params.multi_items() if value]
    return RedirectResponse(f"/api{EXPORT.path}?{urlencode(given or [('format', asked.format)])}", _SEE_OTHER)


def _render(request: Request, asked: AskedExport, extent: object, *, wrong: str = "") -> Response:
    return render(
        request,
        "export-page.html",
        status=_REFUSED if wrong else 200,
        title="Export",
        asked=asked,
        extent=extent,
        wrong=wrong,
        formats=ask(request.app.state.site, LIST_FORMATS, AskedFormats()),
    )


def _take_filters(asked: AskedExport) -> AskedExtent:
    return AskedExtent(**{each.name: getattr(asked, each.name) for each in fields(AskedExtent)})
