"""What robots.txt asks of us, by RFC 9309."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from twosource.errors import FetchError
from twosource.reading.fetching.exchange import PRODUCT, Answer, Request
from twosource.reading.fetching.judging import describe, is_missing, is_page
from twosource.reading.fetching.redirects import follow_redirects
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.fetching.visiting import Visitor

if TYPE_CHECKING:
    from protego import Protego

_MOST_BYTES = 500 * 1024  # what RFC 9309 (2.5) asks to read at least; the rest is left out
_REDIRECTS = 5  # RFC 9309 (2.3.1.2)
_GOOD_FOR = 24 * 3600.0  # seconds; RFC 9309 (2.4)
_REFUSED_FOR = 600.0  # seconds; a site that could not be reached is tried again after them
_MOST_SITES = 1000  # whose rules are remembered; those of the site read longest ago are forgotten first
_OURS = PRODUCT.lower()
_AGENT = re.compile(r"[ \t]*user[- ]?agent[ \t]*[: \t][ \t]*(?P<name>[^#]*)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What one site asks of us: ``protego`` knows, and where it is None, ``refusal`` says why no page may be had.

    ``read_at`` is when the file was read, on the clock that never goes back.
    """

    protego: Protego | None = None
    refusal: str | None = None
    read_at: float


class Robots:
    """Reads the robots.txt of each site once, and refuses pages that it asks not to fetch."""

    def __init__(self, visitor: Visitor, surroundings: Surroundings) -> None:
        self._visitor = visitor
        self._surroundings = surroundings
        self._sites: dict[str, Rules] = {}

    def check(self, given: str, url: str) -> None:
        """Raise `FetchError` where the site asks not to fetch the page, or cannot be asked whether it does."""
        parts = urlsplit(url)
        site = f"{parts.scheme}://{parts.netloc}"
        rules = self._sites.get(site)
        if rules is None or self._is_old(rules):
            rules = self._remember(site, self._read(given, site, parts.netloc))
        if rules.refusal is not None:
            raise FetchError(given, rules.refusal)
        if rules.protego is None:
            return
        self._visitor.pace.slow_down(parts.hostname or "", find_delay(rules.protego))
        if not rules.protego.can_fetch(url, PRODUCT):
            raise FetchError(given, f"robots.txt of {parts.netloc} asks not to fetch this page; save the page by hand")

    def _is_old(self, rules: Rules) -> bool:
        return self._surroundings.elapsed() - rules.read_at > (_REFUSED_FOR if rules.refusal else _GOOD_FOR)

    def _remember(self, site: str, rules: Rules) -> Rules:
        self._sites.pop(site, None)
        if len(self._sites) >= _MOST_SITES:
            del self._sites[next(iter(self._sites))]
        self._sites[site] = rules
        return rules

    def _read(self, given: str, site: str, place: str) -> Rules:
        def ask(url: str) -> Answer:
            return self._visitor.ask(Request(given=given, url=url, most=_MOST_BYTES))

        try:
            answer = follow_redirects(given, f"{site}/robots.txt", ask, _REDIRECTS)
        except FetchError as error:  # out of reach, so the page is too
            return Rules(refusal=error.what, read_at=self._surroundings.elapsed())
        read_at = self._surroundings.elapsed()
        if is_page(answer):
            return Rules(protego=parse_rules(answer.body), read_at=read_at)
        if is_missing(answer):
            return Rules(read_at=read_at)  # no such file: everything may be fetched (2.3.1.3)
        what = f"robots.txt of {place} cannot be had: the server answered {describe(answer.status)}"
        refusal = f"{what}, so no page of it may be fetched for now; try again later, or save the page by hand"
        return Rules(refusal=refusal, read_at=read_at)


def parse_rules(body: bytes) -> Protego:
    """Return the rules of a robots.txt: those for us and those for everybody."""
    from protego import Protego

    text = body.decode("utf-8", "replace").removeprefix("\ufeff")
    return Protego.parse("\n".join(map(_fold_agent, text.splitlines())))


def find_delay(protego: Protego) -> float:
    """Return the seconds that are to lie between two requests (Crawl-delay, Request-rate), 0 where it is left open."""
    rate = protego.request_rate(PRODUCT)
    return max(float(protego.crawl_delay(PRODUCT) or 0), rate.seconds / rate.requests if rate else 0.0)


def _fold_agent(line: str) -> str:
    """Give all robots that are not us one name: the parser takes time for each pair of a robot and a rule."""
    match = _AGENT.match(line)
    if match is None:
        return line
    name = match["name"].strip().lower()
    if name == "*":
        return "User-agent: *"
    token = name.partition("/")[0].strip("* \t")
    return f"User-agent: {_OURS if token == _OURS else 'another'}"
