"""The application: routes of pages, API and files, behind what keeps it safe."""

from __future__ import annotations

from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.applications import Starlette


def make_app(site: Site) -> Starlette:
    """Return the web application (ASGI) of a desk."""
    from starlette.applications import Starlette
    from starlette.routing import Mount, Route
    from starlette.staticfiles import StaticFiles

    from twosource.web.api.routes import list_api_routes
    from twosource.web.pages.all import list_routes
    from twosource.web.styling import send_report_styles

    with as_file(files("twosource.web").joinpath("static")) as folder:
        static = Mount("/static", StaticFiles(directory=folder), name="static")
    styles = Route("/static/report.css", send_report_styles)
    app = Starlette(routes=[*list_routes(), *list_api_routes(), styles, static])
    app.state.site = site
    return app
