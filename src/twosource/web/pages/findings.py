"""Lists of findings, and a finding alone at its permanent address."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from twosource.views.desk.counting import say_minute
from twosource.views.desk.happening import describe_event
from twosource.views.linking import Links
from twosource.views.showing import ShownStory
from twosource.web.linking import WebLinks
from twosource.web.operations.finding import SHOW_FINDING, AskedFinding
from twosource.web.operations.operation import ask
from twosource.web.operations.story import LIST_FINDINGS, AskedFindings, Listed
from twosource.web.pages.addressed import read_address
from twosource.web.pages.queries import change_query
from twosource.web.pages.story import link_story
from twosource.web.pages.story_cuts import pick_whole
from twosource.web.pages.turning import turn_pages
from twosource.web.pages.unchanged import send_changed
from twosource.web.rendering import render
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.requests import Request
    from starlette.responses import Response

AT_ONCE: Final = 20
PART_HEADER: Final = "x-part"  # set where a script asks for a part of a page instead of the whole


def show_findings(request: Request) -> Response:
    """Show a part of a list of findings: a page, or what a script puts into the story's page."""
    site: Site = request.app.state.site
    asked = read_address(request, AskedFindings)
    if "limit" not in request.query_params:
        asked = replace(asked, limit=AT_ONCE)
    listed = ask(site, LIST_FINDINGS, asked)
    part = listed.part
    end = part.offset + len(part.items)
    names: dict[str, Any] = {
        **_about(listed.shown, link_story(listed.shown)),
        "group": listed.group,
        "part": part,
        "before": _find_before(listed, asked),
        "words": asked.words,
        "whole": pick_whole(part.items),
        "turns": turn_pages(request, part, asked.limit, "finding", "findings"),
        "rest": change_query(request, offset=end) if part.items and end < part.total else None,
        "left": part.total - end,
    }
    if PART_HEADER in request.headers:
        response = render(request, "findings-part.html", **names)
    else:
        title = f"{listed.group.name}: {listed.shown.story.title}"
        response = render(request, "findings-page.html", title=title, **names)
    response.headers["Vary"] = f"{PART_HEADER}, Cookie"
    return send_changed(request, response)


def show_finding(request: Request) -> Response:
    """Show one finding, by whatever id it has or had."""
    site: Site = request.app.state.site
    one = ask(site, SHOW_FINDING, read_address(request, AskedFinding))
    links = link_story(one.shown) if one.shown else WebLinks(of=one.found.story)
    page = render(
        request,
        "finding-page.html",
        title=f"Finding: {one.found.story_title}",
        found=one.found,
        finding=one.finding,
        quotation=one.quotation,
        stated=one.shown.catalogue.in_order({each.article for each in one.quotations}) if one.shown else (),
        tell_event=describe_event,
        say_minute=say_minute,
        **(_about(one.shown, links) if one.shown else {"links": links}),
    )
    return send_changed(request, page)


def _about(shown: ShownStory, links: Links) -> dict[str, Any]:
    return {"shown": shown, "page": shown.page, "catalogue": shown.catalogue, "links": links}


def _find_before(listed: Listed, asked: AskedFindings) -> object:
    """Return the finding before the first of this part, None where words choose among them."""
    place = asked.offset - 1
    return listed.group.findings[place] if 0 <= place < len(listed.group.findings) and not asked.words else None
