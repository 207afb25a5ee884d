"""The query of a page's address: what it asks for, and the same with a change."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypeVar
from urllib.parse import urlencode

from twosource.web.asked.reading import read_asked

if TYPE_CHECKING:
    from starlette.requests import Request

Asked = TypeVar("Asked")
TOLD: Final = frozenset(["corrected", "redone"])  # what an address tells the frame of the page: a notice


def read_query(request: Request, asked: type[Asked]) -> Asked:
    """Return the parameters that the address of a page gives.

    Raises:
        SettingsError: one of them cannot be.
    """
    query = request.query_params
    return read_asked(asked, {name: query.getlist(name) for name in query}, besides=TOLD)


def change_query(request: Request, **changed: object) -> str:
    """Return the address of this page with some parameters changed; those that are None, or empty, are left out."""
    kept = [(name, value) for name, value in request.query_params.multi_items() if name not in changed and value]
    given = [(name, str(value)) for name, value in changed.items() if value not in (None, "")]
    query = urlencode([*kept, *given])
    return f"{request.url.path}?{query}" if query else request.url.path
