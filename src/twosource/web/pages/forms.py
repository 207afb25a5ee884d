"""What a form of a page sends, and who sends it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from twosource.web.safety.fields import FIELD
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request

Form = Mapping[str, Sequence[str]]


def read_form(request: Request) -> Form:
    """Return the texts that a form sends, by name; its token is left out, and so are files."""
    gathered: dict[str, list[str]] = {}
    for name, value in request.state.form.multi_items():
        if name != FIELD and isinstance(value, str):
            gathered.setdefault(name, []).append(value)
    return gathered


def first_of(form: Form, name: str) -> str:
    """Return the first value of a field, "" where there is none."""
    return next(iter(form.get(name, ())), "")


def name_visitor(request: Request) -> str:
    """Return the name under which corrections of this visitor are kept, unless another one is typed."""
    site: Site = request.app.state.site
    return site.who
