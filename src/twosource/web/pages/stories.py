"""The first page: stories, the latest first."""

from __future__ import annotations

from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING, Any, Final

from twosource.views.desk.ago import say_ago
from twosource.views.desk.counting import say_days, say_doubtful, say_minute
from twosource.views.desk.happening import describe_event
from twosource.views.plots.sparkline import make_sparkline
from twosource.views.tally import share_standings
from twosource.web.operations.happening import LIST_ARRIVALS, LIST_CHANGES, AskedArrivals, AskedChanges
from twosource.web.operations.operation import ask
from twosource.web.operations.stories import LIST_STORIES, AskedStories
from twosource.web.pages.queries import change_query, read_query
from twosource.web.pages.turning import turn_pages
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

ORDERS: Final = {
    "changed": "latest change",
    "newest": "newest reports",
    "articles": "most articles",
    "outlets": "most outlets",
    "findings": "most findings",
}
_VERBS = (say_days, say_doubtful, say_minute, describe_event, share_standings, make_sparkline)
_WORDS: Final[dict[str, Any]] = {verb.__name__: verb for verb in _VERBS}


def show_stories(request: Request) -> Response:
    """Show the stories of the desk that fit: what is new in each, and how well it is supported."""
    site: Site = request.app.state.site
    asked = read_query(request, AskedStories)
    page = ask(site, LIST_STORIES, asked)
    shown = tuple(story.id for story in page.items)
    return render(
        request,
        "stories-page.html",
        title="Stories",
        asked=asked,
        page=page,
        arrivals=ask(site, LIST_ARRIVALS, AskedArrivals(story=shown)),
        changes=ask(site, LIST_CHANGES, AskedChanges(story=shown)),
        orders=[(name, label, change_query(request, order=name, offset=None)) for name, label in ORDERS.items()],
        turned=turn_pages(request, page, asked.limit, "story", "stories"),
        ago=partial(say_ago, now=datetime.fromtimestamp(site.now(), UTC)),
        **_WORDS,
    )
