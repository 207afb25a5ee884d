"""A walk along all that can be reached from the first page of a desk."""

from __future__ import annotations

from collections import Counter, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING
from urllib.parse import unquote, urldefrag, urljoin

from tests.web.links import Leads, read_leads

if TYPE_CHECKING:
    from starlette.testclient import TestClient

MOST = 3_000  # addresses: a list whose filters combine without end would never be left


@dataclass(slots=True, kw_only=True)
class Walk:
    """What was met: the status of each address, what the pages lead to, and for each link a page that has it."""

    statuses: dict[str, int] = field(default_factory=dict)
    pages: dict[str, Leads] = field(default_factory=dict)
    links: dict[str, str] = field(default_factory=dict)

    @property
    def refused(self) -> Mapping[str, str]:
        """The links that lead to an error, each with a page that has it."""
        return {one: page for one, page in self.links.items() if self.statuses[urldefrag(one).url] >= 400}

    @property
    def lost(self) -> Mapping[str, str]:
        """The links that name a place in a page that this page has not, each with a page that has it."""
        return {one: page for one, page in self.links.items() if not self._has_place(*urldefrag(one))}

    @property
    def doubled(self) -> Mapping[str, list[str]]:
        """The pages that have an id twice, with such ids."""
        counted = {page: Counter(leads.places) for page, leads in self.pages.items()}
        found = {page: [place for place, times in places.items() if times > 1] for page, places in counted.items()}
        return {page: places for page, places in found.items() if places}

    def _has_place(self, address: str, place: str) -> bool:
        return not place or address not in self.pages or unquote(place) in self.pages[address].places


def walk_from(client: TestClient, home: str) -> Walk:
    """Follow all links of one site, the nearest first; what leads elsewhere is left alone."""
    walk, known = Walk(), {home}
    waiting = deque(known)
    while waiting:
        address = waiting.popleft()
        answer = client.get(address)
        walk.statuses[address] = answer.status_code
        assert len(walk.statuses) < MOST, f"this walk has no end; lately it came to {address}"
        if answer.headers.get("content-type", "").startswith("text/html"):
            walk.pages[address] = read_leads(answer.text, address)
            new = _note_links(walk, address, home) - known
            known |= new
            waiting.extend(sorted(new))
    return walk


def _note_links(walk: Walk, page: str, home: str) -> set[str]:
    """Note the links of a page that stay on its site; return the addresses to which they lead."""
    links = {urljoin(page, given) for given in walk.pages[page].to}
    own = {link for link in links if link.startswith(home)}
    for link in own:
        walk.links.setdefault(link, page)
    return {urldefrag(link).url for link in own}
