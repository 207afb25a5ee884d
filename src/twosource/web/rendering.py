"""Templates filled for a page."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING, Any
from urllib.parse import quote, urlencode

from twosource.model.published import tell_day
from twosource.version import __version__
from twosource.views.balancing import balance
from twosource.views.exporting.safety import make_whole
from twosource.views.html import list_names
from twosource.views.naming import tell_unnamed
from twosource.views.templates import make_environment
from twosource.web.assets import asset
from twosource.web.safety.fields import csrf_field

if TYPE_CHECKING:
    from jinja2 import Environment
    from starlette.requests import Request
    from starlette.responses import HTMLResponse


def render(request: Request, template: str, *, status: int = 200, **names: Any) -> HTMLResponse:
    """Return a page: a template of ``web/templates``, or one that pages share with the report, with ``names`` in it."""
    from starlette.responses import HTMLResponse

    text = web_environment().get_template(template).render(request=request, version=__version__, **names)
    # What a template puts in a link of its own (urlencode, safe) has not passed `neutralise`: it must not fail here.
    return HTMLResponse(text.encode("utf-8", "replace"), status_code=status)


def fill(template: str, **names: Any) -> str:
    """Return a part of a page that is the same for everybody: nothing in it knows who asks."""
    return web_environment().get_template(template).render(**names)


@cache
def web_environment() -> Environment:
    """Return the environment of all pages: made once, as templates are compiled once."""
    from jinja2 import FunctionLoader

    environment = make_environment(
        list_names() | {verb.__name__: verb for verb in (csrf_field, asset, tell_day, balance, tell_unnamed)}
    )
    shared = environment.loader
    own = FunctionLoader(_read_template)
    from jinja2 import ChoiceLoader

    environment.loader = ChoiceLoader([own, *([shared] if shared else [])])
    environment.filters["urlencode"] = _spell
    return environment


def _spell(given: str | Mapping[str, object]) -> str:
    """Return a text, or parameters, as they stand in an address: halves of surrogate pairs must not fail here."""
    if isinstance(given, str):
        return quote(make_whole(given), safe="")
    return urlencode([(name, make_whole(str(value))) for name, value in given.items()])


def _read_template(name: str) -> str | None:
    path = files("twosource.web").joinpath("templates", name)
    return path.read_text("utf-8") if path.is_file() else None
