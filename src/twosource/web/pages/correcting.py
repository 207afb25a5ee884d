"""Set something right: what is offered, and taking it down."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, urlencode

from twosource.errors import BusyError, SettingsError, TwosourceError
from twosource.model.correction import Correction
from twosource.model.subject import Offer
from twosource.views.desk.offering import shorten, word_offer
from twosource.web.asked.reading import read_asked
from twosource.web.linking import WebLinks
from twosource.web.operations.corrections import MAKE_CORRECTION, UNDO_CORRECTION, AskedMaking, AskedUndoing
from twosource.web.operations.offers import OFFER_CORRECTION, AskedOffer
from twosource.web.operations.operation import ask
from twosource.web.pages.forms import first_of, name_visitor, read_form
from twosource.web.pages.queries import read_query
from twosource.web.rendering import render
from twosource.web.site import Site
from twosource.web.statuses import tell_error

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_SEE_OTHER = 303
_REFUSED, _BUSY = 422, 503


@dataclass(frozen=True, slots=True, kw_only=True)
class _Typed:
    """What was typed into the form, to be shown again beside what was wrong with it."""

    subject: tuple[str, ...] = ()
    value: str | None = None
    own: bool = False
    who: str = ""
    why: str = ""


def show_offer(request: Request) -> Response:
    """Show what will happen, and ask for what is missing."""
    asked = read_query(request, AskedOffer)
    return _show(request, asked, ask(_site(request), OFFER_CORRECTION, asked), _Typed())


def take_correction(request: Request) -> Response:
    """Make the correction, and go where the reader came from; where it cannot be made, say why beside the form."""
    from starlette.responses import RedirectResponse

    site, asked = _site(request), read_query(request, AskedOffer)
    offer, typed = ask(site, OFFER_CORRECTION, asked), _read_typed(request)
    try:
        made = _take_down(site, asked, offer, typed)
    except TwosourceError as error:
        status = _BUSY if isinstance(error, BusyError) else _REFUSED
        return _show(request, asked, offer, typed, wrong=tell_error(error), status=status)
    return RedirectResponse(_find_home(asked, offer, made), _SEE_OTHER)


def _read_typed(request: Request) -> _Typed:
    form = read_form(request)
    return _Typed(
        subject=tuple(form.get("subject", ())),
        value=first_of(form, "value"),
        own=first_of(form, "own") == "true",
        who=first_of(form, "who") or name_visitor(request),
        why=first_of(form, "why"),
    )


def _take_down(site: Site, asked: AskedOffer, offer: Offer, typed: _Typed) -> Correction:
    who = {"who": [typed.who], "why": [typed.why]}
    if asked.kind == "undo":
        undoing = read_asked(AskedUndoing, {"correction": asked.subject, **who})
        return ask(site, UNDO_CORRECTION, undoing).correction
    _check_chosen(offer, typed)
    subject = [*(each.id for each in offer.chosen), *typed.subject]
    value = "" if typed.own or asked.kind in _WITHOUT_VALUE else asked.value or typed.value or ""
    if asked.kind == "set origin" and not value and not typed.own:
        message = "name whom the text is from, or choose the outlet's own reporting"
        raise SettingsError(message)
    making = read_asked(AskedMaking, {"kind": [asked.kind], "subject": subject, "value": [value], **who})
    return ask(site, MAKE_CORRECTION, making).correction


_WITHOUT_VALUE = frozenset(["merge stories", "split story", "join statements", "part statements"])


def _check_chosen(offer: Offer, typed: _Typed) -> None:
    if len(typed.subject) < offer.least:
        what = "at least one" if offer.least == 1 else f"at least {offer.least}"
        message = (
            f"tick {what} of those below: {len(typed.subject)} {'is' if len(typed.subject) == 1 else 'are'} ticked"
        )
        raise SettingsError(message)


def _find_home(asked: AskedOffer, offer: Offer, made: Correction) -> str:
    """Return where to go when it is made: back, or to the correction where the page may be another one since."""
    if asked.kind in {"rename source", "merge sources", "undo"}:
        return f"/corrections/{made.id}"
    page = _find_page(asked, offer)
    return f"/corrections/{made.id}" if page.startswith("/outlets") else f"{page}?{urlencode({'corrected': made.id})}"


def _find_page(asked: AskedOffer, offer: Offer) -> str:
    """Return the page that shows what is corrected."""
    links, first = WebLinks(), next(iter((*offer.chosen, *offer.choices)), None)
    pages = {
        "source": links.source(first.id) if first else "",
        "article": links.article(first.article or first.id) if first else "",
        "outlet": "/outlets",
        "correction": f"/corrections/{quote(first.id, safe='')}" if first else "",
    }
    story = asked.story or (first.story if first else None)
    if asked.kind in _WITHOUT_VALUE and story:
        return links.story(story)
    return pages.get(first.kind, "/corrections") if first else "/corrections"


def _show(  # noqa: PLR0913 - what a form is filled with, and what was wrong
    request: Request, asked: AskedOffer, offer: Offer, typed: _Typed, *, wrong: str = "", status: int = 200
) -> Response:
    wording = word_offer(asked.kind, asked.value)
    return render(
        request,
        "correct-page.html",
        status=status,
        title=wording.name,
        wording=wording,
        asked=asked,
        offer=offer,
        typed=typed,
        ticked=set(typed.subject if wrong else offer.ticked),
        wrong=wrong,
        who=typed.who or name_visitor(request),
        links=WebLinks(owners={each.id: each.article or "" for each in (*offer.chosen, *offer.choices)}),
        shorten=shorten,
        here=f"{request.url.path}?{request.url.query}",
        again=urlencode([each for each in request.query_params.multi_items() if each[0] != "words"]),
        back=_find_page(asked, offer),
    )


def _site(request: Request) -> Site:
    site: Site = request.app.state.site
    return site
