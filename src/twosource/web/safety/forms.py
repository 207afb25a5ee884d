"""Forms of pages: read within limits, and only with the token that was on the page."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from functools import wraps
from inspect import iscoroutinefunction
from typing import TYPE_CHECKING, Any

from twosource.web.safety.crossing import SAFE
from twosource.web.safety.denied import DeniedError
from twosource.web.safety.fields import FIELD
from twosource.web.safety.visitor import Visitor, present_visitor
from twosource.web.settings import WebSettings

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

Page = Callable[["Request"], Any]
_MOST_FIELDS = 1000  # of a form, besides files
_OLD = "this page was opened before the server was started, or in another browser; load it again, and send it then"


def guard_page(page: Page, settings: WebSettings) -> Callable[[Request], Awaitable[Response]]:
    """Return a page that reads the form it is sent, into ``request.state.form``, and refuses one without its token.

    Raises:
        DeniedError: 403, in the page that is returned: the token is missing, or that of another browser.
    """

    @wraps(page)
    async def guarded(request: Request) -> Response:
        if request.method in SAFE:
            return await _answer(page, request)
        async with request.form(
            max_files=settings.most_files, max_fields=_MOST_FIELDS, max_part_size=settings.most_body
        ) as form:
            _check(form.get(FIELD), present_visitor())
            request.state.form = form
            return await _answer(page, request)

    return guarded


async def _answer(page: Page, request: Request) -> Response:
    from starlette.concurrency import run_in_threadpool

    answer: Response = await page(request) if iscoroutinefunction(page) else await run_in_threadpool(page, request)
    return answer


def _check(token: object, visitor: Visitor) -> None:
    if not visitor.bearer and not (isinstance(token, str) and visitor.holds(token)):
        raise DeniedError(403, _OLD)
