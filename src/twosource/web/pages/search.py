"""Search: the articles that have the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.errors import SettingsError
from twosource.model.hit import Hit
from twosource.model.page import Page
from twosource.model.span import Span
from twosource.views.desk.marking import mark_again, mark_words
from twosource.web.operations.operation import ask
from twosource.web.operations.searching import SEARCH, AskedSearch
from twosource.web.pages.queries import change_query, read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

_REFUSED = 422


def show_search(request: Request) -> Response:
    """Show what is found; where a filter cannot be, say so above the form, with the words kept."""
    site: Site = request.app.state.site
    try:
        asked = read_query(request, AskedSearch)
        page = ask(site, SEARCH, asked)
    except SettingsError as error:
        words = request.query_params.get("words", "")[:1000]
        return render(
            request, "search-page.html", status=_REFUSED, title="Search", asked=AskedSearch(words=words), wrong=error
        )
    return render(
        request,
        "search-page.html",
        title=f"Search: {asked.words.strip()}" if asked.words.strip() else "Search",
        asked=asked,
        page=page,
        turned=turn_pages(request, page, asked.limit, "article", "articles"),
        wrong=None,
        mark_words=mark_words,
        mark_again=mark_again,
        whole=lambda text: Span(0, len(text)),
        unmarked=_asks_for_nothing(asked.words, page),
        export=change_query(request, words=None, limit=None, offset=None).replace(request.url.path, "/export", 1),
    )


def _asks_for_nothing(words: str, page: Page[Hit]) -> bool:
    """Tell whether signs were typed that ask for no word, so that everything is found."""
    marked = any(hit.title_words or hit.snippet.words for hit in page.items)
    return bool(words.strip()) and bool(page.items) and not marked
