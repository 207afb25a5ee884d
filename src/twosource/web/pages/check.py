"""Check a sentence: what the articles of the desk say about it."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import urlencode

from twosource.errors import InputError, NoArticleError, SettingsError, TwosourceError
from twosource.model.check import Check
from twosource.views.checking.headline import tell_searched
from twosource.views.checking.rows import find_places
from twosource.views.checking.sections import list_differences, order_statements, tell_answers
from twosource.views.support import describe_verdict
from twosource.views.telling import OWN_WORDS, name_sources
from twosource.web.asked.reading import read_asked
from twosource.web.linking import WebLinks
from twosource.web.operations.checking import CHECK, CHECK_TEXT, LONGEST_SHORT, AskedCheck, AskedTextCheck
from twosource.web.operations.operation import ask
from twosource.web.pages.forms import Form, first_of, read_form
from twosource.web.pages.queries import read_query
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SEE_OTHER = 303
_NOT_FOUND, _REFUSED = 404, 422
_NAMES = ("outlet", "source", "since", "until", "language", "support", "independence", "story")


def show_check(request: Request) -> Response:
    """Show the form, and where the address has a sentence what is known of it."""
    sentence = request.query_params.get("sentence", "")
    if not sentence.strip():
        return _render(request, AskedTextCheck(sentence=""))
    try:
        asked = read_query(request, AskedCheck)
        check = ask(_site(request), CHECK, asked)
    except (InputError, SettingsError) as error:
        return _refuse(request, sentence, error)
    return _render(request, asked, check, permanent=True)


def take_check(request: Request) -> Response:
    """Check what was typed: short sentences at an address that can be kept, a longer text here."""
    from starlette.responses import RedirectResponse

    form = read_form(request)
    sentence = first_of(form, "sentence").strip()
    if len(sentence) <= LONGEST_SHORT:
        given = [(name, value) for name in _NAMES for value in form.get(name, ()) if value]
        address = urlencode([("sentence", sentence.encode("utf-8", "replace")), *given])
        return RedirectResponse(f"/check?{address}", _SEE_OTHER)
    return _check_text(request, form, sentence)


def _check_text(request: Request, form: Form, sentence: str) -> Response:
    try:
        asked = read_asked(AskedTextCheck, {**form, "sentence": [sentence]})
        return _render(request, asked, ask(_site(request), CHECK_TEXT, asked))
    except (InputError, SettingsError) as error:
        return _refuse(request, sentence, error)


def _refuse(request: Request, sentence: str, error: TwosourceError) -> Response:
    status = _NOT_FOUND if isinstance(error, NoArticleError) else _REFUSED
    return _render(request, AskedTextCheck(sentence=sentence), wrong=_say(error), status=status)


def _say(error: TwosourceError) -> str:
    """Return what is wrong in words for a page: no place of the desk, nothing about a shell."""
    if isinstance(error, NoArticleError):
        return "None of the articles on this desk that fit has words of this sentence: there was nothing to search."
    if isinstance(error, InputError):
        return f"{error.given} {error.what.removesuffix(', in quotation marks')}"
    return str(error)


def _render(  # noqa: PLR0913 - what a page of an answer, of none and of a refusal have
    request: Request,
    asked: AskedCheck | AskedTextCheck,
    check: Check | None = None,
    *,
    wrong: str = "",
    status: int = 200,
    permanent: bool = False,
) -> Response:
    return render(
        request,
        "check-page.html",
        status=status,
        title="Check a sentence",
        asked=asked,
        wrong=wrong,
        check=check,
        told=tell_answers(check) if check else (),
        looked_up=find_places(check) if check else None,
        searched=tell_searched(check) if check else "",
        permanent=permanent,
        links=WebLinks(owners={each.id: each.article for each in check.statements} if check else {}),
        order_statements=order_statements,
        list_differences=list_differences,
        describe_verdict=describe_verdict,
        name_sources=name_sources,
        own_words=OWN_WORDS,
    )


def _site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site
