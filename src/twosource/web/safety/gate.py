"""What a request must pass before it is answered: its host, where it comes from, a login, its size."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from twosource.web.safety.bodies import check_charset, check_length, limit_body
from twosource.web.safety.crossing import check_api_call, check_crossing
from twosource.web.safety.denied import DeniedError
from twosource.web.safety.hosts import check_host
from twosource.web.safety.rates import EVERYBODY, Rates
from twosource.web.safety.reception import names_bearer
from twosource.web.safety.visitor import Visitor, present_visitor
from twosource.web.settings import WebSettings

if TYPE_CHECKING:
    from starlette.types import ASGIApp, Receive, Scope, Send

_OPEN = ("/static/",)  # what needs no login, besides the login itself
LOGIN = "/login"
API = "/api/"
_MOST_OF_LOGIN = 20_000  # bytes: anybody can send one
_LARGE = ("multipart/form-data",)


class Gate:
    """Lets requests through to an application, or raises why not."""

    def __init__(self, app: ASGIApp, settings: WebSettings, rates: Rates) -> None:
        """Take the application, what is allowed, and the rates."""
        self._app = app
        self._settings = settings
        self._rates = rates

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request.

        Raises:
            DeniedError: it may not be answered.
        """
        if scope["type"] == "http":
            receive = self._let_in(scope, receive)
        await self._app(scope, receive, send)

    def _let_in(self, scope: Scope, receive: Receive) -> Receive:
        from starlette.datastructures import Headers

        headers, visitor = Headers(scope=scope), present_visitor()
        check_host(headers.get("host", ""), self._settings)
        check_crossing(scope["method"], headers)
        self._check_login(scope["path"], headers, visitor)
        if scope["path"].startswith(API):
            check_api_call(scope["method"], headers, bearer=visitor.bearer)
        most = self._find_most(scope["path"], headers)
        check_length(headers, most)
        check_charset(headers)
        return limit_body(receive, most)

    def _find_most(self, path: str, headers: Mapping[str, str]) -> int:
        """Return how large a body may be, in bytes: of a form with files larger than others, of strangers small."""
        if path == LOGIN:
            return _MOST_OF_LOGIN
        large = headers.get("content-type", "").casefold().startswith(_LARGE)
        return self._settings.most_upload if large else self._settings.most_body

    def _check_login(self, path: str, headers: Mapping[str, str], visitor: Visitor) -> None:
        if self._settings.token is None or path == LOGIN or path.startswith(_OPEN):
            return
        if names_bearer(headers) and not visitor.bearer:  # a proxy may send what it asks people for itself (Basic)
            count_wrong(self._rates, visitor)
        if visitor.who is None and not visitor.bearer:
            raise DeniedError(401, "this desk opens to who knows its token; log in, or send it as a bearer token")


def count_wrong(rates: Rates, visitor: Visitor) -> None:
    """Count a wrong token.

    Raises:
        DeniedError: 429: there were too many of this client, or of all together.
    """
    rates.of["logins"].take(visitor.client)
    rates.all_logins.take(EVERYBODY)
