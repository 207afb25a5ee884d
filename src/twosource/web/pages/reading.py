"""The reading view: two articles of a story side by side."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.views.pairing.pair import Pair
from twosource.views.pairing.telling import tell_apart, tell_meeting, tell_passage
from twosource.web.linking import WebLinks
from twosource.web.operations.operation import ask
from twosource.web.operations.reading import READ_PAIR, AskedPair
from twosource.web.operations.story import MARK_STORY, AskedStory
from twosource.web.pages.addressed import read_address
from twosource.web.pages.queries import change_query
from twosource.web.pages.unchanged import answer_same, set_tag, tag_state
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response


def show_reading(request: Request) -> Response:
    """Show two articles beside each other; 304 to who has this state of them."""
    site: Site = request.app.state.site
    asked = read_address(request, AskedPair)
    _, mark = ask(site, MARK_STORY, AskedStory(story=asked.story))
    tag = tag_state(request, mark)
    return answer_same(request, tag) or set_tag(_write(request, ask(site, READ_PAIR, asked)), tag)


def _write(request: Request, pair: Pair) -> Response:
    return render(
        request,
        "reading.html",
        title=f"Side by side: {pair.story.title}",
        pair=pair,
        catalogue=pair.catalogue,
        links=WebLinks(of=pair.story.id),
        numbers={passage.id: number for number, passage in enumerate(pair.passages, start=1)},
        turn=lambda **changed: change_query(request, **changed),
        tell_meeting=tell_meeting,
        tell_apart=tell_apart,
        tell_passage=tell_passage,
    )
