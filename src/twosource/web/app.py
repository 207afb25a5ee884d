"""The application: routes of pages, API and files, behind what keeps it safe."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.resources import as_file, files
from typing import TYPE_CHECKING

from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.applications import Starlette
    from starlette.middleware import Middleware
    from starlette.routing import BaseRoute


def make_app(site: Site) -> Starlette:
    """Return the web application (ASGI) of a desk; the site is closed when it ends."""
    from starlette.applications import Starlette
    from starlette.exceptions import HTTPException

    from twosource.errors import TwosourceError
    from twosource.web.failing import answer_error

    @asynccontextmanager
    async def live(_: Starlette) -> AsyncIterator[None]:
        yield
        site.close()

    app = Starlette(
        routes=_list_routes(site),
        middleware=_list_layers(site),
        exception_handlers={HTTPException: answer_error, TwosourceError: answer_error},
        lifespan=live,
    )
    app.state.site = site
    return app


def _list_routes(site: Site) -> list[BaseRoute]:
    """Return all routes; every page that takes a form refuses one without its token."""
    from starlette.routing import Mount, Route
    from starlette.staticfiles import StaticFiles

    from twosource.web.api.routes import list_api_routes
    from twosource.web.pages.all import list_routes
    from twosource.web.safety.forms import guard_page
    from twosource.web.styling import send_report_scripts, send_report_styles

    with as_file(files("twosource.web").joinpath("static")) as folder:
        static = Mount("/static", StaticFiles(directory=folder), name="static")
    pages = [
        Route(each.path, guard_page(each.endpoint, site.settings), methods=[*(each.methods or ())], name=each.name)
        for each in list_routes()
    ]
    shared = [Route("/static/report.css", send_report_styles), Route("/static/report.js", send_report_scripts)]
    return [*pages, *list_api_routes(), *shared, static]


def _list_layers(site: Site) -> list[Middleware]:
    """Return what a request passes on its way in, the first first; what is raised further in is answered by the third.

    Answers are packed only where they leave this machine: packing costs more than it saves between two programs of one.
    """
    from starlette.middleware import Middleware
    from starlette.middleware.gzip import GZipMiddleware

    from twosource.web.failing import Failing
    from twosource.web.safety.gate import Gate
    from twosource.web.safety.headers import Headers
    from twosource.web.safety.reception import Reception

    packing = [Middleware(GZipMiddleware, minimum_size=1000, compresslevel=4)] if site.settings.elsewhere else []
    return [
        Middleware(Headers),
        *packing,
        Middleware(Reception, site.keys),
        Middleware(Failing),
        Middleware(Gate, site.settings, site.rates),
    ]
