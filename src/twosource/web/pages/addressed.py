"""What the address of a page asks for: the parameters of its path and of its query."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from twosource.web.asked.reading import read_asked
from twosource.web.pages.queries import TOLD

if TYPE_CHECKING:
    from starlette.requests import Request

Asked = TypeVar("Asked")


def read_address(request: Request, asked: type[Asked]) -> Asked:
    """Return the parameters that path and query give: in the path stands what the page is about.

    Raises:
        SettingsError: one of them cannot be.
    """
    query = request.query_params
    path = {name: [value] for name, value in request.path_params.items()}
    return read_asked(asked, {**{name: query.getlist(name) for name in query}, **path}, besides=TOLD)
