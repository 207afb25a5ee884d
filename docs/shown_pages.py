"""The pages of a desk that are taken pictures of, and what each is for."""  # noqa: INP001 - docs/ is a folder of pages, not a package

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, NamedTuple
from urllib.parse import urlencode

if TYPE_CHECKING:
    from playwright.sync_api import Page
    from starlette.testclient import TestClient

    from twosource.assembly.desking.desk import Desk
    from twosource.model.comparison import Comparison

PASTED = {
    "kind": "text",
    "title": "Crew of barge heard",
    "outlet": "Hollin Observer",
    "published": "2024-05-14",
    "text": "The crew of the barge Tolm Seven was heard by harbor police in Quellmouth on Tuesday.\n\n"
    "Eleven people are now known to have died when the ferry Lady Ostrel sank, the regional health office said.",
}
ASKED = "Seventy-two people were rescued from the water, Haldt said."
_FIELD = re.compile(r'name="csrf" value="([^"]+)"')
_PATIENCE = 120.0  # seconds until a job is done


class Shown(NamedTuple):
    """A page: the name of its pictures, its address, what it is for, and what to do on it before they are taken."""

    name: str
    address: str
    about: str
    prepare: Callable[[Page], None] | None = None


def list_pages(desk: Desk, client: TestClient) -> Iterator[Shown]:
    """Yield the pages, in the order in which an editor meets them; a report is added for the page of its job."""
    job = _add_text(client)
    story = desk.story(desk.stories(limit=1).items[0].id)
    yield from _list_of_story(story)
    yield from _list_of_sources(desk)
    yield Shown("search", "/search?words=coast+guard", "Search: words, phrases and filters, in all that was stated.")
    about = "A sentence that you type, checked: who states it, who differs, who contradicts it, and what was searched."
    yield Shown("check", f"/check?{urlencode({'sentence': ASKED})}", about)
    yield from _list_of_corrections(story)
    yield Shown("add", "/add", "Add: files, addresses, or a text that is pasted.")
    yield Shown("job", job, "A job: what became of each report that was added, and where it is now.")
    yield Shown("export", f"/export?story={story.stories[0].id}", "Export: formats, for all that fits the filters.")
    yield Shown("failures", "/failures", "Failures: what could not be used, why, and what to do.")
    yield Shown("about", "/about", "About: the version, the models, and what they could not do.")
    yield Shown("api", "/api", "The API: all that pages show, for programs.")


def _list_of_story(story: Comparison) -> Iterator[Shown]:
    home = f"/stories/{story.stories[0].id}"
    about = "Stories, the latest change first: how many articles, outlets and origins, and what is new."
    yield Shown("stories", "/", about)
    about = "A story: what is established and by how many, what differs, what has one origin, and who left what out."
    yield Shown("story", home, about)
    yield Shown("findings", f"{home}/findings", "All findings of a story, each with its statements and why it counts.")
    finding = next(each for each in story.findings if any(one.kind == "contradicts" for one in each.relations))
    about = "A finding alone, at an address that stays: its quotations, to be copied with their sources."
    yield Shown("finding", f"/findings/{finding.id}", about)
    outlets = {article.outlet: article.id for article in story.articles}
    agency = next(each.id for each in story.articles if each.title == story.stories[0].title)
    own = outlets["Castrel Tribune"]
    about = "Two articles side by side: what one states lights up in the other, by pointer and by keyboard."
    yield Shown("reading", f"{home}/read?left={agency}&right={own}", about, _light)
    about = "An article: its text with statements and passages, where else they stand, and what was dropped as junk."
    yield Shown("article", f"/articles/{own}", about)


def _light(page: Page) -> None:
    """Point at a statement that the other article contradicts."""
    page.locator("#columns .piece.contradicts[data-ties]").first.focus()


def _list_of_sources(desk: Desk) -> Iterator[Shown]:
    yield Shown("sources", "/sources", "Sources: everybody who is quoted, who most first.")
    source = next(each for each in desk.sources(limit=None).items if each.name.startswith("Joren Haldt"))
    yield Shown("source", f"/sources/{source.id}", "Everything that one source said, by day and story.")
    yield Shown("outlets", "/outlets", "Outlets, and who owns them: outlets of one owner are not independent.")


def _list_of_corrections(story: Comparison) -> Iterator[Shown]:
    about = "Corrections: who set what right, when and why; each can be undone."
    yield Shown("corrections", "/corrections", about)
    offered = urlencode({"kind": "split story", "story": story.stories[0].id})
    yield Shown("correct", f"/correct?{offered}", "The form of a correction, which says what it will do.")


def _add_text(client: TestClient) -> str:
    """Add a text by the form; return the address of its job when it is done.

    Raises:
        LookupError: there is no form to add it by.
        TimeoutError: the job is not done in time, or failed.
    """
    found = _FIELD.search(client.get("/add").text)
    if found is None:
        message = "the page that adds has no form"
        raise LookupError(message)
    address = client.post("/add", data={**PASTED, "csrf": found[1]}, follow_redirects=False).headers["location"]
    end = time.monotonic() + _PATIENCE
    while (job := client.get(f"/api{address}").json())["state"] != "done":
        if job["state"] == "failed" or time.monotonic() > end:
            message = f"the report for the picture of a job was not added: {job['why'] or job['doing'] or job['state']}"
            raise TimeoutError(message)
        time.sleep(0.2)
    return str(address)
