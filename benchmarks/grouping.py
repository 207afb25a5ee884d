"""What it costs to group articles as they arrive, as more and more are there.

``python -m benchmarks.grouping --articles 1000000`` adds invented articles in batches, after each of which the index
thinks over what has changed, and then makes the index again from what a desk keeps. Processor time of one core.
"""

from __future__ import annotations

import argparse
import os
import pickle
import time
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, islice
from tempfile import TemporaryFile
from typing import IO

from benchmarks.arrivals import Arrival, invent_arrivals
from benchmarks.copying.memory import measure_memory
from twosource.stories import Entry, StoryIndex, pack_profile
from twosource.stories.settings import StorySettings

ARTICLES = 10_000
BATCH = 1_000
MARKS = frozenset(first * 10**power for power in range(3, 7) for first in (1, 3))  # articles after which it is told


@dataclass(slots=True, kw_only=True)
class Run:
    """An index that is filled, where each article is and where it belongs, and what it took so far, in seconds."""

    index: StoryIndex
    stories: dict[int, int] = field(default_factory=dict)
    events: dict[int, int] = field(default_factory=dict)
    adding: float = 0.0
    thinking: float = 0.0
    slowest: float = 0.0  # of a batch, both together
    moved: int = 0  # articles that came into another story when it was thought over

    def take(self, arrivals: Sequence[Arrival]) -> None:
        """Add articles and think them over."""
        start = time.process_time()
        placed = [self.index.add(each.key, each.profile, each.copies) for each in arrivals]
        middle = time.process_time()
        regroupings = self.index.settle()
        end = time.process_time()
        self.adding += middle - start
        self.thinking += end - middle
        self.slowest = max(self.slowest, end - start)
        self.events.update((each.key, each.event) for each in arrivals)
        self.stories.update((each.key, story) for each, story in zip(arrivals, placed, strict=True))
        for regrouping in regroupings:
            self.moved += len(regrouping.articles)
            self.stories.update(dict.fromkeys(regrouping.articles, regrouping.after))


def measure_grouping(articles: int = ARTICLES) -> dict[str, float]:
    """Return the figures after so many articles, and print how they grow on the way."""
    arrivals = invent_arrivals(articles)
    arrivals = chain([next(arrivals)], arrivals)  # what they are invented from takes memory too
    before, held = measure_memory(), 0.0
    run = Run(index=StoryIndex(StorySettings()))
    with TemporaryFile() as desk:
        while batch := list(islice(arrivals, BATCH)):
            run.take(batch)
            for each in batch:
                pickle.dump((each.key, pack_profile(each.profile), each.copies), desk)
            held = measure_memory() - before
            if len(run.stories) in MARKS:
                _tell(run, held)
        restored, seconds = _restore(desk, run.stories)
    return {
        "grouping, articles/s": articles / (run.adding + run.thinking),
        "grouping, ms an article in the slowest batch": 1000 * run.slowest / BATCH,
        "grouping, B-cubed F1": _score(run.stories, run.events),
        "grouping, open articles": len(run.index),
        "grouping, memory, MB": held / 1000,
        "grouping, restored articles/s": articles / seconds,
        "grouping, open articles when restored": len(restored),
    }


def measure_late(stored: int, batches: int = 5) -> dict[str, float]:
    """Return what one article more costs where so many are stored, each in the story that it belongs to."""
    arrivals = invent_arrivals(stored + batches * BATCH)
    index = StoryIndex(StorySettings())
    firsts: dict[int, int] = {}
    entries = (
        Entry(key=each.key, story=firsts.setdefault(each.event, each.key), profile=each.profile, copies=each.copies)
        for each in islice(arrivals, stored)
    )
    index.restore(entries)
    run = Run(index=index)
    while batch := list(islice(arrivals, BATCH)):
        run.take(batch)
    return {
        f"grouping, articles/s where {stored:,} are stored": batches * BATCH / (run.adding + run.thinking),
        f"grouping, open articles where {stored:,} are stored": len(index),
        f"grouping, memory, MB, where {stored:,} are stored, with the generator": measure_memory() / 1000,
    }


def _tell(run: Run, memory: float) -> None:
    articles = len(run.stories)
    print(
        f"{articles:9,} articles, {len(run.index):9,} open: {1000 * run.adding / articles:5.2f} ms each to add, "
        f"{1000 * run.thinking / articles:5.2f} to think over, {1000 * run.slowest / BATCH:5.2f} both in the slowest "
        f"batch; {run.moved:,} moved; {memory / 1000:,.0f} MB",
        flush=True,
    )


def _restore(desk: IO[bytes], stories: Mapping[int, int]) -> tuple[StoryIndex, float]:
    index = StoryIndex(StorySettings())
    desk.seek(0)
    start = time.process_time()
    index.restore(_read(desk, stories))
    return index, time.process_time() - start


def _read(desk: IO[bytes], stories: Mapping[int, int]) -> Iterator[Entry]:
    for _ in stories:
        key, packed, copies = pickle.load(desk)  # noqa: S301 - written above
        yield Entry(key=key, story=stories[key], profile=packed, copies=copies)


def _score(given: Mapping[int, int], wanted: Mapping[int, int]) -> float:
    precision, recall = _overlap(given, wanted), _overlap(wanted, given)
    return 2 * precision * recall / (precision + recall)


def _overlap(groups: Mapping[int, int], others: Mapping[int, int]) -> float:
    """Return, averaged over the articles, the share of an article's group that is in its other group."""
    members: dict[int, Counter[int]] = defaultdict(Counter)
    for key, group in groups.items():
        members[group][others[key]] += 1
    shares = (size * size / some.total() for some in members.values() for size in some.values())
    return sum(shares) / len(groups)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="articles that are added")
    parser.add_argument("--stored", type=int, help="measure only what one more costs where so many are there already")
    asked = parser.parse_args()
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    figures = measure_late(asked.stored) if asked.stored else measure_grouping(asked.articles)
    for name, value in figures.items():
        print(f"{name:60} {value:12,.3f}")


if __name__ == "__main__":
    main()
