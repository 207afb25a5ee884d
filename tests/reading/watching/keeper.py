"""Somebody who watches feeds and keeps in memory what the watcher tells, as a desk does in its tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from tests.reading.fetching.site import Time, surroundings

from twosource.errors import InputError
from twosource.model.article import RawArticle
from twosource.model.feed import FeedState, PageState
from twosource.reading import ReadingSettings
from twosource.reading.fetching import Asker, FetchingSettings, Surroundings
from twosource.reading.watching import Polled, Watcher, WatchingSettings, list_feeds, next_due

MINUTE, HOUR, DAY = 60.0, 3600.0, 86_400.0
PAGE = "<!DOCTYPE html><html><body><p>The ferry reached Port Elin on %s, the harbor master said.</p></body></html>"


def make_settings(**watching: object) -> ReadingSettings:
    fetching = FetchingSettings(allow_private=True, patience=0.5)
    return ReadingSettings(fetching=fetching, watching=WatchingSettings(**watching))  # type: ignore[arg-type]


def write_rss(*entries: tuple[str, str], head: str = "") -> bytes:
    """A feed of entries: address and what is said of the page."""
    items = "".join(
        f"<item><title>Ferry</title><link>{url}</link><description>{text}</description></item>" for url, text in entries
    )
    return f"<rss><channel><title>Tarn Courier</title>{head}{items}</channel></rss>".encode()


@dataclass
class Keeper:
    """What is known: ``feeds``, ``pages``, all ``articles`` in the order in which they came, and the ``errors``."""

    watcher: Watcher
    time: Time
    feeds: dict[str, FeedState] = field(default_factory=dict)
    pages: dict[str, PageState] = field(default_factory=dict)
    articles: list[RawArticle] = field(default_factory=list)
    errors: list[InputError] = field(default_factory=list)
    told: list[Polled] = field(default_factory=list)

    @classmethod
    @contextmanager
    def open(cls, time: Time, around: Surroundings | None = None, **watching: object) -> Iterator[Keeper]:
        settings = make_settings(**watching)
        around = around or surroundings(time)
        with Asker(settings.fetching, around) as asker:
            yield cls(watcher=Watcher(asker, settings, around), time=time)

    def watch(self, *given: str) -> None:
        for state in list_feeds(given, ReadingSettings()):
            assert isinstance(state, FeedState)
            self.feeds[state.url] = state

    def poll(self) -> list[Polled]:
        """Have one round, and keep what it tells."""
        told = []
        for polled in self.watcher.poll(tuple(self.feeds.values()), tuple(self.pages.values()), self.is_known):
            self.keep(polled)
            told.append(polled)
        return told

    def keep(self, polled: Polled) -> None:
        self.feeds |= {feed.url: feed for feed in polled.feeds}
        self.pages |= {page.url: page for page in polled.pages}
        self.articles += [item for item in polled.items if isinstance(item, RawArticle)]
        self.errors += [item for item in polled.items if isinstance(item, InputError)]
        self.told.append(polled)

    def is_known(self, url: str) -> bool:
        return url in self.pages or any(url == raw.given for raw in self.articles)

    def live(self, seconds: float) -> None:
        """Watch for so long."""
        end = self.time.passed + seconds
        for _ in range(10_000):
            self.poll()
            due = next_due(self.feeds.values(), self.pages.values(), self.watcher.now())
            if due is None or due - self.watcher.now() > end - self.time.passed:
                break
            self.time.passed += max(0.001, due - self.watcher.now())
        else:
            raise AssertionError
        self.time.passed = max(end, self.time.passed)

    def outcomes(self) -> list[tuple[str, str]]:
        return [(polled.url.rpartition("/")[2], polled.outcome) for polled in self.told]

    def feed(self) -> FeedState:
        (feed,) = self.feeds.values()
        return feed


def texts(articles: Sequence[RawArticle]) -> list[str]:
    return [raw.content for raw in articles]


def later(state: FeedState, **changes: object) -> FeedState:
    return replace(state, **changes)  # type: ignore[arg-type]
