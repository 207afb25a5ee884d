"""One reader: asks a desk for lists, stories, sources and searches, again and again, and judges every answer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import cycle
from pathlib import Path

from benchmarks.kills.writing import EVERYWHERE
from twosource.assembly.desking.desk import Desk
from twosource.desk.filing.lookup import count_articles
from twosource.desk.filing.stories import find_story, load_story
from twosource.desk.listing.stories import list_stories
from twosource.desk.shelving.comparisons import load_comparison
from twosource.model.comparison import Comparison
from twosource.model.filters import NO_FILTERS
from twosource.model.listed import ListedStory

_STORIES = 5  # of a list that are looked into


@dataclass(slots=True, kw_only=True)
class Seen:
    """What one reader saw: seconds that each question took by its name, totals that must not fall, what was wrong."""

    seconds: dict[str, list[float]] = field(default_factory=dict)
    totals: dict[str, int] = field(default_factory=dict)
    faults: list[str] = field(default_factory=list)

    def grow(self, name: str, total: int) -> None:
        """Note a total of a desk that nothing is taken from."""
        if total < self.totals.get(name, 0):
            self.faults.append(f"{name} went back from {self.totals[name]} to {total}")
        self.totals[name] = total


def read_for(path: Path, seconds: float) -> Seen:
    """Ask for so many seconds; return what was seen."""
    end = time.monotonic() + seconds
    return _read(path, lambda: time.monotonic() >= end)


def read_until(path: Path, done: Path) -> Seen:
    """Ask until there is a file ``done``; return what was seen."""
    return _read(path, done.exists)


def _read(path: Path, done: Callable[[], bool]) -> Seen:
    seen = Seen()
    with Desk(path) as desk:
        for name, ask in cycle(_QUESTIONS.items()):
            if done():
                break
            start = time.perf_counter()
            faults = list(ask(desk, seen))
            seen.seconds.setdefault(name, []).append(time.perf_counter() - start)
            seen.faults += [f"{name}: {fault}" for fault in faults]
    return seen


def _list(desk: Desk, seen: Seen) -> Iterator[str]:
    page = desk.stories(limit=50)
    seen.totals["stories"] = page.total  # they may become fewer: two turn out to be one
    if len(page.items) != min(50, page.total):
        yield f"{len(page.items)} stories on a page, and {page.total} in all"


def _search(desk: Desk, seen: Seen) -> Iterator[str]:
    page = desk.search(EVERYWHERE)
    seen.grow("articles found", page.total)
    if len(page.items) != min(20, page.total):
        yield f"{len(page.items)} articles on a page, and {page.total} found"


def _sources(desk: Desk, seen: Seen) -> Iterator[str]:
    page = desk.sources()
    seen.totals["sources"] = page.total  # as with stories
    if len({source.id for source in page.items}) != len(page.items):
        yield "a source is listed twice"


def _look_into(desk: Desk, seen: Seen) -> Iterator[str]:
    """Look at one moment into the stories that changed last."""
    with desk.look().reading() as connection:
        listed = list_stories(connection, NO_FILTERS, order="changed", limit=None, offset=0)
        articles = count_articles(connection)
        seen.grow("articles", articles)
        if sum(story.articles for story in listed.items) != articles:
            yield f"stories of {sum(story.articles for story in listed.items)} articles, and {articles} on the desk"
        for story in listed.items[:_STORIES]:
            key = find_story(connection, story.id)
            if key is None:
                yield f"story {story.id} is listed, and not there"
                continue
            comparison = load_comparison(connection, key)
            yield from _judge(story, load_story(connection, key).articles, comparison)


def _judge(story: ListedStory, members: tuple[str, ...], comparison: Comparison | None) -> Iterator[str]:
    if story.articles != len(members):
        yield f"story {story.id} counts {story.articles} articles, and has {len(members)}"
    if comparison is None:
        if not story.queued:
            yield f"story {story.id} does not wait, and was not analysed"
        return
    made = {statement.id for statement in comparison.statements}
    if lost := {each for finding in comparison.findings for each in finding.statements} - made:
        yield f"findings of story {story.id} have {len(lost)} statements that are not there"
    if not story.queued and {article.id for article in comparison.articles} != set(members):
        yield f"story {story.id} was analysed with other articles than it has"
    if not story.queued and story.findings != len(comparison.findings):
        yield f"story {story.id} counts {story.findings} findings, and has {len(comparison.findings)}"


_QUESTIONS = {
    "a list of 50 stories": _list,
    "a search": _search,
    "who is quoted": _sources,
    "all counts, 5 stories whole": _look_into,
}
