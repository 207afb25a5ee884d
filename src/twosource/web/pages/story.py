"""A story: its state first, then its findings and all that is behind them."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Final

from twosource.version import __version__
from twosource.views.showing import ShownStory
from twosource.web.linking import WebLinks
from twosource.web.operations.operation import ask
from twosource.web.operations.story import MARK_STORY, SHOW_STORY, AskedStory
from twosource.web.pages.addressed import read_address
from twosource.web.pages.story_cuts import cut_story
from twosource.web.rendering import fill, render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

MOVED: Final = 308


def show_story(request: Request) -> Response:
    """Show a story; 304 to who has this state of it, and the way to it by an id that it had earlier."""
    from starlette.responses import RedirectResponse, Response

    site: Site = request.app.state.site
    asked = read_address(request, AskedStory)
    _, mark = ask(site, MARK_STORY, asked)
    tag = _tag(request, mark)
    if tag in request.headers.get("if-none-match", ""):
        return Response(status_code=304, headers=_headers(tag))
    written = site.written.get((asked.story, mark))
    if written is None:
        shown = ask(site, SHOW_STORY, asked)
        if shown.story.id != asked.story:
            return RedirectResponse(WebLinks().story(shown.story.id), MOVED)
        written = write_story(shown)
        site.written.put((asked.story, mark), written, len(written[1]))
    title, content = written
    response = render(request, "story-page.html", title=title, content=_trust(content))
    response.headers.update(_headers(tag))
    return response


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


def _tag(request: Request, mark: str) -> str:
    """Return what names this state of the page for this visitor: the frame differs with who is logged in."""
    about = "\0".join((__version__, mark, request.headers.get("cookie", "")))
    return f'"{hashlib.sha256(about.encode("utf-8", "replace")).hexdigest()[:32]}"'


def _headers(tag: str) -> dict[str, str]:
    return {"ETag": tag, "Cache-Control": "private, no-cache", "Vary": "Cookie"}


def _trust(content: str) -> object:
    from markupsafe import Markup

    return Markup(content)  # noqa: S704 - made by `fill`, which escapes
