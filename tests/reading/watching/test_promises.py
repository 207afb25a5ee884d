"""What a watch promises, whatever feeds and servers do and whenever it is killed."""

from __future__ import annotations

import pickle
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from tests.reading.fetching.site import START, Time, surroundings
from tests.reading.watching.keeper import DAY, HOUR, MINUTE, PAGE, Keeper, make_settings, write_rss

from twosource.model.feed import FeedState, Validators
from twosource.reading.fetching import Reply
from twosource.reading.fetching.pages import Page
from twosource.reading.watching import Watcher, next_due

FEED = "http://courier.example/feed"
STATUS = {404: "not found", 410: "gone", 500: "no", 503: "busy"}


@dataclass
class Web:
    """A feed that names a page more every so often, and servers that fail by chance; ``asked`` is when for what."""

    time: Time
    chance: Random
    every: float
    trouble: float
    asked: list[tuple[str, float]] = field(default_factory=list)
    named: set[str] = field(default_factory=set)

    def ask(self, given: str, seen: Validators | None = None) -> Reply:
        self.asked.append((given, self.time.passed))
        self.time.passed += self.chance.random()
        if self.chance.random() < self.trouble:
            status = self.chance.choice([None, 404, 500, 503])
            asked = self.chance.choice([None, 5.0, HOUR]) if status == 503 else None
            return Reply(status=status, why=STATUS.get(status or 0, "no answer"), retry_after=asked)
        if given != FEED:
            return self._send(given, (PAGE % given).encode(), seen)
        newest = int(self.time.passed / self.every)
        urls = [f"http://courier.example/{number}" for number in range(newest, max(-1, newest - 10), -1)]
        self.named.update(urls)
        return self._send(given, write_rss(*((url, "In short.") for url in urls)), seen)

    def _send(self, url: str, body: bytes, seen: Validators | None) -> Reply:
        etag = str(len(body)) + body[-80:].hex()
        if seen is not None and seen.etag == etag:
            return Reply(status=304)
        return Reply(status=200, page=Page(url=url, body=body, fetched="2030-03-17T17:46:40Z", etag=etag))

    def ready_in(self, _url: str) -> float:
        return self.chance.choice([0.0, 0.0, 0.0, 5.0, 300.0])


def _watch(web: Web, keeper: Keeper, killed: float, span: float) -> None:
    """Watch for a time; at any moment the watch may be killed, and what was told last is lost."""
    while web.time.passed < span:
        keeper.watcher = Watcher(web, make_settings(), surroundings(web.time))
        now = keeper.watcher.now()
        pages = tuple(page for page in keeper.pages.values() if page.due is not None and page.due <= now)
        for polled in keeper.watcher.poll(tuple(keeper.feeds.values()), pages, keeper.is_known):
            if web.chance.random() < killed:
                break
            keeper.keep(pickle.loads(pickle.dumps(polled)))  # noqa: S301 - our own
        due = next_due(keeper.feeds.values(), keeper.pages.values(), keeper.watcher.now())
        assert due is not None
        web.time.passed += max(1.0, due - keeper.watcher.now())


@settings(max_examples=8, deadline=None)
@given(
    seed=st.integers(),
    every=st.sampled_from([20 * MINUTE, 2 * HOUR]),
    trouble=st.sampled_from([0.0, 0.1, 0.5]),
    killed=st.sampled_from([0.0, 0.2]),
)
def test_nothing_is_lost_or_doubled_or_asked_for_too_soon(
    seed: int, every: float, trouble: float, killed: float
) -> None:
    time = Time()
    web = Web(time=time, chance=Random(seed), every=every, trouble=trouble)  # noqa: S311 - it has to be repeatable
    keeper = Keeper(watcher=Watcher(web, make_settings(), surroundings(time)), time=time)
    keeper.feeds[FEED] = FeedState(url=FEED)
    _watch(web, keeper, killed, 2 * DAY)
    polls = [at for url, at in web.asked if url == FEED]
    if not killed:
        assert min(after - before for before, after in pairwise(polls)) >= 10 * MINUTE
        assert max(Counter(url for url, _ in web.asked if url != FEED).values()) <= 5 + 4
    assert max(after - before for before, after in pairwise(polls)) <= 1.4 * DAY
    came = Counter(raw.given for raw in keeper.articles)
    assert set(came.values()) <= {1}
    given_up = {page.url for page in keeper.pages.values() if page.due is None and page.first is None}
    waiting = {page.url for page in keeper.pages.values() if page.due is not None and page.first is None}
    assert set(keeper.pages) == set(came) | given_up | waiting
    assert given_up <= {error.given for error in keeper.errors}
    if not trouble and not killed:
        assert len(web.named - set(came)) <= 10
        assert keeper.feed().renewed is not None
        assert keeper.feed().renewed > START
