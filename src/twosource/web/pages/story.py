"""A story: its state first, then its findings and all that is behind them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from twosource.views.showing import ShownStory
from twosource.web.linking import WebLinks
from twosource.web.operations.operation import ask
from twosource.web.operations.story import MARK_STORY, SHOW_STORY, AskedStory
from twosource.web.pages.addressed import read_address
from twosource.web.pages.story_cuts import cut_story
from twosource.web.pages.unchanged import answer_same, set_tag, tag_state
from twosource.web.rendering import fill, render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

MOVED: Final = 308


def show_story(request: Request) -> Response:
    """Show a story; 304 to who has this state of it, and the way to it by an id that it had earlier."""
    from starlette.responses import RedirectResponse

    site: Site = request.app.state.site
    asked = read_address(request, AskedStory)
    _, mark = ask(site, MARK_STORY, asked)
    tag = tag_state(request, mark)
    if same := answer_same(request, tag):
        return same
    written = site.written.get((asked.story, mark))
    if written is None:
        shown = ask(site, SHOW_STORY, asked)
        if shown.story.id != asked.story:
            return RedirectResponse(WebLinks().story(shown.story.id), MOVED)
        written = write_story(shown)
        site.written.put((asked.story, mark), written, len(written[1]))
    title, content = written
    return set_tag(render(request, "story-page.html", title=title, content=_trust(content)), tag)


def link_story(shown: ShownStory, *, here: bool = False, findings: frozenset[str] = frozenset()) -> WebLinks:
    """Return the links of a page about a story, or about a part of it; ``findings`` stand on the page."""
    owners = {one.id: one.article for one in shown.comparison.statements}
    story = shown.story.id
    return WebLinks(here=story if here else "", of=story, shown=findings, owners=owners)


def write_story(shown: ShownStory) -> tuple[str, str]:
    """Return the title of a story's page, as its articles have it, and what is the same for everybody who sees it."""
    cuts = cut_story(shown)
    content = fill(
        "story-content.html",
        shown=shown,
        page=shown.page,
        digest=shown.page.digest,
        catalogue=shown.catalogue,
        links=link_story(shown, here=True, findings=cuts.shown),
        cuts=cuts,
    )
    return shown.story.title, content


def _trust(content: str) -> object:
    from markupsafe import Markup

    return Markup(content)  # noqa: S704 - made by `fill`, which escapes
