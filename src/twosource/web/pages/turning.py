"""From one part of a long list to the next."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from twosource.views.wording import count
from twosource.web.pages.queries import change_query

if TYPE_CHECKING:
    from starlette.requests import Request

    from twosource.model.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class Turns:
    """Where the parts before and after are, None where there are none. ``told`` says which part of how many this is.

    ``beyond``: the list ends before this part begins; ``first`` leads back.
    """

    told: str
    first: str | None = None
    before: str | None = None
    after: str | None = None
    last: str | None = None
    beyond: bool = False


def turn_pages(request: Request, page: Page[Any], limit: int, one: str, many: str) -> Turns:
    """Return the ways from a part of a list to the others; ``one`` and ``many`` are what stands in it."""
    offset, end = page.offset, page.offset + len(page.items)
    more = end < page.total if page.items else False
    final = (page.total - 1) // limit * limit
    return Turns(
        told=_tell(page, one, many),
        first=_address(request, 0) if offset else None,
        before=_address(request, min(max(0, offset - limit), max(0, final))) if offset else None,
        after=_address(request, end) if more else None,
        last=_address(request, final) if more and page.exact and final > end else None,
        beyond=not page.items and offset > 0,
    )


def _address(request: Request, offset: int) -> str:
    return change_query(request, offset=offset or None)


def _tell(page: Page[Any], one: str, many: str) -> str:
    whole = f"{'' if page.exact else 'at least '}{count(page.total, one, many)}"
    if len(page.items) == page.total and page.exact:
        return whole
    if not page.items:
        return f"{whole}, none from number {page.offset + 1:,} on" if page.total else whole
    return f"{whole}, shown: {page.offset + 1:,} to {page.offset + len(page.items):,}"
