"""How large a desk is: bytes an article by table, without the pages as they were read.

``python -m benchmarks.desk_size --articles 10000 --analysed 400`` adds invented news of 3.3 kB each (sixty days, eight
reports an event) to a desk by its own way in, then analyses stories that wait until so many articles are analysed. The
tables are weighed before and after: what grew is told for each article that was analysed, and what there was before for
each that was added. The sum of both is what an article takes when all are analysed. Rules alone, unless ``--models``
says that the models shall do it, as they do for users; that takes seconds an article. Tables take whole pages of
32 kB, so that a desk of less than some thousand articles takes more for each. The log beside the file is not weighed.
The index of words is merged before it is weighed: in use it takes up to 0.4 kB an article more between two mergers.
"""

from __future__ import annotations

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.desk.press import read_written
from benchmarks.newsroom.newsroom import write_articles

if TYPE_CHECKING:
    from twosource.assembly.desking.desk import Desk
    from twosource.model.article import RawArticle

ARTICLES = 10_000
ANALYSED = 400
BOUND = 12_000  # bytes an article, without pages
_PAGES = "pages"


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """What a desk weighs: bytes an article by table, before anything is analysed and what the analysis adds."""

    articles: int
    analysed: int
    stories: int
    characters: float
    filed: dict[str, float]
    results: dict[str, float]

    @property
    def total(self) -> float:
        """Bytes an article when all are analysed."""
        return sum(self.filed.values()) + sum(self.results.values())


def weigh_desk(folder: Path, articles: int, analysed: int, *, fast: bool = True) -> Weighed:
    """Fill a desk in a folder with so many articles, analyse stories with so many of them, and weigh its tables."""
    from twosource.assembly import make_settings
    from twosource.assembly.desking.desk import Desk

    with Desk(folder / "measured.sqlite", settings=make_settings(fast=fast)) as desk:
        characters = _fill(desk, articles) / articles
        before = _weigh(desk)
        stories, held = _analyse(desk, analysed)
        after = _weigh(desk)
    grown = {name: size - before.get(name, 0) for name, size in after.items() if name != _PAGES}
    return Weighed(
        articles=articles,
        analysed=held,
        stories=stories,
        characters=characters,
        filed={name: size / articles for name, size in before.items() if name != _PAGES},
        results={name: size / max(held, 1) for name, size in grown.items() if size},
    )


def _weigh(desk: Desk) -> dict[str, int]:
    """Return the bytes of each table, with the parts of the index of words merged."""
    from twosource.desk.keeping.inventory import weigh_tables
    from twosource.desk.searching.choosing import full_text

    store, more = desk.open(write=True), True
    while more:
        with store.writing() as connection:
            more = full_text(connection).merge(connection, 1_000)
    return weigh_tables(store)


def _fill(desk: Desk, articles: int) -> int:
    characters = 0

    def write() -> Iterator[RawArticle]:
        nonlocal characters
        for written in write_articles(articles):
            characters += len(written.article.text)
            yield read_written(written)

    for _ in desk.add_items(write()):
        pass
    return characters


def _analyse(desk: Desk, articles: int) -> tuple[int, int]:
    """Analyse stories that wait, the one that waits longest first; return how many, and how many articles they have."""
    stories = held = 0
    waiting = desk.analyse()
    while held < articles and (each := next(waiting, None)) is not None:
        stories, held = stories + 1, held + each.articles
    return stories, held


def main() -> None:
    parser = argparse.ArgumentParser(description="Measure the size of a desk.")
    parser.add_argument("--articles", type=int, default=ARTICLES)
    parser.add_argument("--analysed", type=int, default=ANALYSED, help="articles whose stories are analysed")
    parser.add_argument("--models", action="store_true", help="analyse with the models, not with rules alone")
    parser.add_argument("--folder", type=Path, help="empty folder to leave the desk in")
    asked = parser.parse_args()
    started = time.monotonic()
    with tempfile.TemporaryDirectory() as folder:
        weighed = weigh_desk(asked.folder or Path(folder), asked.articles, asked.analysed, fast=not asked.models)
    _print(weighed, "the models" if asked.models else "rules alone (--fast)")
    print(f"measured in {time.monotonic() - started:.0f} s")


def _print(weighed: Weighed, made_by: str) -> None:
    print(f"{weighed.articles:,} articles of {weighed.characters:,.0f} characters")
    print(f"{weighed.analysed:,} of them in {weighed.stories:,} stories analysed by {made_by}")
    print(f"{'bytes an article':24}{'added':>9}{'analysed':>10}")
    for name in sorted(weighed.filed, key=lambda name: -weighed.filed[name] - weighed.results.get(name, 0)):
        print(f"{name:24}{weighed.filed[name]:9,.0f}{weighed.results.get(name, 0):10,.0f}")
    print(f"{'sum':24}{sum(weighed.filed.values()):9,.0f}{sum(weighed.results.values()):10,.0f}")
    verdict = "under" if weighed.total < BOUND else "OVER"
    print(f"an article takes {weighed.total:,.0f} bytes without pages: {verdict} {BOUND:,}")


if __name__ == "__main__":
    main()
