"""Log in with the token of the server, and out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.web.failing import show_login
from twosource.web.safety.cookies import read_cookie, write_cookie
from twosource.web.safety.gate import count_wrong
from twosource.web.safety.rates import EVERYBODY
from twosource.web.safety.reception import same_token
from twosource.web.safety.returning import choose_return
from twosource.web.safety.visitor import present_visitor
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_LONGEST = 80  # characters of a name
_WRONG = "This is not the token. Whoever started the server knows it: it was printed then, or set."


def log_in(request: Request) -> Response:
    """Show the form of the login, or begin a session for who knows the token."""
    from starlette.responses import RedirectResponse

    site: Site = request.app.state.site
    if site.settings.token is None:
        return RedirectResponse("/", status_code=303)
    if request.method != "POST":
        return show_login(request)
    visitor = present_visitor()
    site.rates.of["logins"].check(visitor.client)
    site.rates.all_logins.check(EVERYBODY)
    if not same_token(_read(request, "token"), site.settings.token):
        count_wrong(site.rates, visitor)
        return show_login(request, status=403, why=_WRONG)
    who = " ".join(_read(request, "who").split())[:_LONGEST] or site.settings.who
    path, _, query = _read(request, "back").partition("?")
    site.keys.sessions.end(visitor.cookie)  # who logs in anew, under another name perhaps, leaves no session behind
    answer = RedirectResponse(choose_return(path, query), status_code=303)
    answer.headers["set-cookie"] = write_cookie(request.scope, request.headers, site.keys.sessions.begin(who))
    return answer


def log_out(request: Request) -> Response:
    """End the session."""
    from starlette.responses import RedirectResponse

    site: Site = request.app.state.site
    cookie = read_cookie(request.scope, request.headers)
    if cookie is not None:
        site.keys.sessions.end(cookie)
    return RedirectResponse("/login" if site.settings.token else "/", status_code=303)


def _read(request: Request, name: str) -> str:
    value = request.state.form.get(name, "")
    return value if isinstance(value, str) else ""
