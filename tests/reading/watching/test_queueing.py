from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from twosource.model.feed import FeedState, Validators
from twosource.reading.fetching import Reply
from twosource.reading.watching.queueing import Queue


@dataclass
class Pauses:
    """How long each site wants to be left alone."""

    seconds: Mapping[str, float]

    def ask(self, given: str, seen: Validators | None = None) -> Reply:
        raise NotImplementedError

    def ready_in(self, url: str) -> float:
        return self.seconds.get(url[7], 0.0)


def _take_all(*urls: str, **pauses: float) -> list[str]:
    queue = Queue(Pauses(pauses))
    queue.put_all([FeedState(url=f"http://{url}") for url in urls], now=10.0)
    taken = []
    while (state := queue.take()) is not None:
        taken.append(state.url.removeprefix("http://"))
    return taken


def test_sites_take_turns() -> None:
    assert _take_all("a/1", "a/2", "a/3", "b/1", "b/2", "c/1") == ["a/1", "b/1", "c/1", "a/2", "b/2", "a/3"]


def test_a_site_that_wants_a_pause_is_passed_over() -> None:
    assert _take_all("a/1", "a/2", "b/1", "b/2", a=5.0) == ["b/1", "b/2", "a/1", "a/2"]


def test_where_all_want_a_pause_the_shortest_comes_first() -> None:
    assert _take_all("a/1", "b/1", "c/1", a=5.0, b=3.0, c=4.0) == ["b/1", "c/1", "a/1"]


def test_what_is_not_due_is_not_taken() -> None:
    queue = Queue(Pauses({}))
    queue.put_all([FeedState(url="http://a/", due=11.0), FeedState(url="http://b/", due=None)], now=10.0)
    assert not queue
    assert queue.take() is None


def test_an_address_without_a_host_stops_nobody() -> None:
    assert _take_all("[::1", "a/1") == ["[::1", "a/1"]
