"""Rounds of polite polling: whoever keeps the states decides when the next one begins."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from twosource.errors import DefectError, TwosourceError
from twosource.model.feed import FeedState, PageState
from twosource.reading.fetching.addresses import key_of
from twosource.reading.fetching.asking import Reply
from twosource.reading.fetching.surroundings import Surroundings
from twosource.reading.reader import Reader
from twosource.reading.readers import READERS
from twosource.reading.settings import ReadingSettings
from twosource.reading.watching.occasion import IsKnown, Occasion
from twosource.reading.watching.polled import Polled
from twosource.reading.watching.polling import settle_poll
from twosource.reading.watching.queueing import Asks, Queue
from twosource.reading.watching.revisiting import settle_visit
from twosource.reading.watching.schedule import State, repair

_PUT_BACK = "the clock of this machine was put back: what was left to wait for is waited for from now on"


class Watcher:
    """Polls feeds that are due and fetches the pages that they name.

    Its clock starts with that of the machine and then only goes on: where that is set forward or back while it
    watches, no feed is asked too soon, and none is forgotten.
    """

    def __init__(
        self, asker: Asks, settings: ReadingSettings, around: Surroundings, readers: Sequence[Reader] = READERS
    ) -> None:
        self._asker = asker
        self._settings = settings
        self._elapsed = around.elapsed
        self._start = around.now() - around.elapsed()
        self._readers = tuple(readers)

    def now(self) -> float:
        """Return the time of day by the clock that never goes back, in seconds since 1970."""
        return self._start + self._elapsed()

    def poll(self, feeds: Iterable[FeedState], pages: Iterable[PageState], is_known: IsKnown) -> Iterator[Polled]:
        """Ask for everything that is due, one site after the other, and yield what came of it at once.

        ``feeds`` are all that are watched; of the ``pages`` at least those that are due. ``is_known`` tells of the
        address of a page or entry whether it was had or waits for it in ``pages``: such are not fetched.
        The round ends when nothing is due, or after its time (`WatchingSettings.round`); what is left is due still.
        """
        kept: tuple[State, ...] = (*feeds, *pages)
        states = tuple(repair(state, self.now()) for state in kept)
        yield from (_postpone(new, _PUT_BACK) for old, new in zip(kept, states, strict=True) if new != old)
        queue = Queue(self._asker)
        queue.put_all(states, self.now())
        round_ = _Round(states if queue else ())
        end = self.now() + self._settings.watching.round
        while self.now() <= end and (state := queue.take()) is not None:
            polled = self._ask(state, round_, is_known)
            new: tuple[State, ...] = (*polled.feeds, *polled.pages)
            round_.note(new)
            queue.put_all(new, self.now())
            yield polled

    def _ask(self, state: State, round_: _Round, is_known: IsKnown) -> Polled:
        pause = self._asker.ready_in(state.address)
        if pause > self._settings.watching.max_pause:
            return _postpone(replace(state, due=self.now() + pause))
        reply = self._asker.ask(state.address, state.seen)
        occasion = Occasion(
            now=self.now(),
            is_known=lambda url: key_of(url) in round_.pages or is_known(url),
            is_watched=lambda url: key_of(url) in round_.feeds,
            room=max(0, self._settings.watching.max_feeds - len(round_.feeds)),
            settings=self._settings,
            readers=self._readers,
        )
        try:
            return _settle(state, reply, occasion)
        except TwosourceError:
            raise
        except Exception as error:  # noqa: BLE001 - a fault of ours on one feed must not end the others
            defect = DefectError.of(state.url, "the watcher", error)
            return _settle(state, replace(reply, page=None, why=defect.what), occasion)


class _Round:
    """The addresses of ``feeds`` that are watched, and of ``pages`` that wait or were had in this round."""

    def __init__(self, states: Iterable[State]) -> None:
        self.feeds: set[str] = set()
        self.pages: set[str] = set()
        self.note(states)

    def note(self, states: Iterable[State]) -> None:
        """Note the addresses of new states."""
        for state in states:
            (self.feeds if isinstance(state, FeedState) else self.pages).add(key_of(state.url))


def _settle(state: State, reply: Reply, occasion: Occasion) -> Polled:
    if isinstance(state, FeedState):
        return settle_poll(state, reply, occasion)
    return settle_visit(state, reply, occasion)


def _postpone(state: State, *notes: str) -> Polled:
    """Return the state as one that is come back to later."""
    if isinstance(state, FeedState):
        return Polled(url=state.url, outcome="postponed", feeds=(state,), notes=notes)
    return Polled(url=state.url, outcome="postponed", pages=(state,), notes=notes)
