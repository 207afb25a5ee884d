"""When feeds and pages are asked for next: never by chance, so the same past has the same future."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from dataclasses import replace

from twosource.model.feed import FeedState, PageState
from twosource.reading.watching_settings import DAY, HOUR, WatchingSettings

State = FeedState | PageState

_SPREAD = 0.1  # of an interval: so much later at most, each feed by its own share, so that not all come at once
_FAILED_SPREAD = 0.25
_GROWTH = 1.5  # of the interval when nothing new came
_SHRINKING = 0.5  # when something did: together about three polls for each novelty
_FURTHEST = 7 * DAY  # no server is left alone for longer, whatever it asks
_UNREACHED = HOUR  # no answer at all is often our own connection: come back soon after it does
_LATE = 60.0  # seconds that the clocks of two machines may differ


def next_due(feeds: Iterable[FeedState], pages: Iterable[PageState], now: float) -> float | None:
    """Return when something is to be asked for next, ``now`` at the earliest; None where nothing ever is."""
    states: tuple[State, ...] = (*feeds, *pages)
    times = [repair(state, now).due for state in states]
    soonest = min((time for time in times if time is not None), default=None)
    return None if soonest is None else max(now, soonest)


def repair(state: State, now: float) -> State:
    """Return the state with times that can be, where the clock of this machine was put back since it was kept.

    What was still to be waited for is waited for from now on: nothing is forgotten, and nothing asked for too soon.
    """
    if state.due is None:
        return state
    if state.polled is None:
        return replace(state, due=now) if state.due > now + _FURTHEST else state
    ahead = state.polled - now
    if ahead <= _LATE:
        return state
    moved = replace(state, due=state.due - ahead, polled=now)
    if isinstance(moved, PageState) and moved.first is not None:
        return replace(moved, first=moved.first - ahead)
    return moved


def choose_interval(before: float, asked: float | None, *, fresh: bool, settings: WatchingSettings) -> float:
    """Return the seconds until a feed is worth a poll.

    ``before`` is the interval until now, 0 at the first poll; ``asked`` what the feed and its server ask for at least;
    ``fresh``: something new came.
    """
    wished = before * (_SHRINKING if fresh else _GROWTH) if before else settings.first
    return min(settings.longest, max(settings.shortest, asked or 0.0, wished))


def spread(interval: float, url: str) -> float:
    """Return the interval, a little longer by a share that belongs to the address."""
    return interval * (1 + _SPREAD * share_of(url))


def back_off(url: str, failures: int, settings: WatchingSettings) -> float:
    """Return the seconds until an address that failed so many times in a row is asked for again.

    Twice as long each time, spread so that not all addresses of a site that was down come back at once.
    """
    longest = max(settings.longest, settings.shortest)
    wait = min(longest, settings.shortest * 2.0 ** min(failures - 1, 30))
    return wait * (1 + _FAILED_SPREAD * share_of(f"{url} {failures}"))


def wait_after_failure(
    url: str, failures: int, settings: WatchingSettings, *, answered: bool, asked: float | None
) -> float:
    """Return the seconds to leave an address alone: as its server asked, or by how often it failed.

    ``answered``: there was an answer at all.
    """
    wait = back_off(url, failures, settings)
    if not answered:
        wait = min(wait, max(_UNREACHED, settings.shortest))
    return max(wait, min(asked or 0.0, _FURTHEST))


def next_revisit(first: float, now: float, settings: WatchingSettings) -> float | None:
    """Return when a page that was first had at ``first`` is fetched again; times gone by are not made up for."""
    return min((first + after for after in settings.revisits if first + after > now), default=None)


def share_of(text: str) -> float:
    """Return a number from 0 to 1 that belongs to the text, on every machine and in every run.

    >>> share_of("https://courier.example/feed") == share_of("https://courier.example/feed")
    True
    """
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).digest()
    return int.from_bytes(digest[:6], "big") / 2**48
