"""Many threads read a desk by one object while somebody writes to it."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

import twosource
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk

SAMPLE = Path(twosource.__file__).parent / "sample"
AGENCY, REWRITE, OWN = (str(SAMPLE / name) for name in ("agency.txt", "rewrite.txt", "own-report.html"))
THREADS = 8
WORDS = "Parliament in Vessel passed bill {0} on Tuesday by {0} votes to 40, Treasurer Orla Venn said.\n"


@pytest.fixture
def reader(place: str) -> Iterator[Desk]:
    with Desk(place, settings=make_settings(fast=True)) as writer:
        writer.add([AGENCY, REWRITE])
    with Desk(place) as opened:
        yield opened


def test_threads_that_ask_first_at_the_same_moment_open_it_once(reader: Desk) -> None:
    start = Barrier(THREADS)

    def ask(_: int) -> int:
        start.wait()
        return id(reader.look())

    with ThreadPoolExecutor(THREADS) as threads:
        assert len(set(threads.map(ask, range(THREADS)))) == 1


def test_what_threads_read_is_whole_whatever_is_written_meanwhile(reader: Desk, tmp_path: Path) -> None:
    ended = Event()

    def read(number: int) -> int:
        asked = 0
        while not ended.is_set() or asked == 0:
            _ask_everything(reader, number + asked)
            asked += 1
        return asked

    with ThreadPoolExecutor(THREADS) as threads:
        reading = [threads.submit(read, number) for number in range(THREADS)]
        try:
            _write_meanwhile(reader.where, tmp_path)
        finally:
            ended.set()
        assert all(each.result() > 0 for each in reading)
    assert sum(story.articles for story in reader.stories().items) == 7


def _write_meanwhile(where: str, folder: Path) -> None:
    with Desk(where, settings=make_settings(fast=True)) as writer:
        for number in range(41, 45):
            path = folder / f"{number}.txt"
            path.write_text(WORDS.format(number), encoding="utf-8")
            writer.add([str(path)])
        writer.add([OWN])
        made = writer.corrections.make("rename source", [writer.sources().items[0].id], who="Ruta Meld", value="X")
        for _ in writer.analyse():
            pass
        writer.corrections.undo(made.id, who="Ruta Meld")


def _ask_everything(desk: Desk, number: int) -> None:
    page = desk.stories()
    assert len(page.items) == page.total
    story = page.items[number % page.total]
    desk.mark(story.id)
    desk.arrivals([story.id])
    comparison = desk.story(story.id) if story.analysed else None
    if comparison is not None:
        articles = {article.id: article for article in comparison.articles}
        stated = {statement.id: statement for statement in comparison.statements}
        assert all(each.span.end <= len(articles[each.article].text) for each in stated.values())
        assert {name for finding in comparison.findings for name in finding.statements} <= stated.keys()
        assert desk.article(comparison.articles[0].id).article.text
    for source in desk.sources(limit=3).items:
        assert all(spoken.text for spoken in desk.source(source.id).spoken.items)
    assert desk.events(limit=5).total >= 0
