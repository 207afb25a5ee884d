"""One article: its text with its statements, where else it stands, and the page that it was read from."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.model.article import short_name
from twosource.views.exporting.addresses import find_address
from twosource.views.pairing.copies import show_copies
from twosource.views.pairing.telling import tell_passage
from twosource.views.rewording import compare_wordings
from twosource.views.wording import capital
from twosource.web.linking import WebLinks
from twosource.web.operations.articles import READ_ARTICLE, AskedArticle
from twosource.web.operations.operation import ask
from twosource.web.pages.addressed import read_address
from twosource.web.pages.queries import change_query
from twosource.web.pages.turning import turn_pages
from twosource.web.pages.unchanged import send_changed
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

PASSAGES = 30  # shared passages that are shown with their words
JUNK = 200  # dropped pieces that are listed
CHANGES = 200  # of one version


def show_article(request: Request) -> Response:
    """Show an article."""
    site: Site = request.app.state.site
    asked = read_address(request, AskedArticle)
    read = ask(site, READ_ARTICLE, asked)
    article = read.held.article
    page = render(
        request,
        "article.html",
        title=article.title or short_name(article),
        read=read,
        catalogue=read.catalogue,
        links=WebLinks(of=read.held.story),
        numbers={passage.id: number for number, passage in enumerate(read.passages, start=1)},
        turned=turn_pages(request, read.held.elsewhere, asked.limit, "article", "articles"),
        turn=lambda **changed: change_query(request, statement=None, **changed),
        find_address=find_address,
        tell_passage=tell_passage,
        show_copies=show_copies,
        compare_wordings=compare_wordings,
        capital=capital,
        PASSAGES=PASSAGES,
        JUNK=JUNK,
        CHANGES=CHANGES,
    )
    return send_changed(request, page)
