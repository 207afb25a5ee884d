"""``python -m benchmarks.browsing``: what the pages of a desk of 100,000 articles cost, on one core.

Makes a desk of ``--stored`` articles at once (invented news; nothing of it is analysed), adds ``--stories`` of 20
reports each, which are analysed, and asks ``twosource serve`` for their pages. Each once, for the time to the first
byte where nothing is in memory yet; then all in turn, as fast as it answers. Bare Starlette that sends one of these
pages from memory is measured in the same run. ``--desk`` names a file to keep the desk
in, or one that was made so before. The figures are kept in ``benchmarks/browsing/results.json``.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import tempfile
from pathlib import Path
from typing import TYPE_CHECKING

from benchmarks.browsing.asking import Asker, press
from benchmarks.browsing.serving import Served, run_server, serve_desk
from benchmarks.machine import describe_machine

if TYPE_CHECKING:
    from twosource.model.listed import ListedStory

ARTICLES = 20
FIRST_BYTE, SIZE, RATE = 0.150, 300_000, 100.0
RESULTS = Path(__file__).parent / "results.json"


def main() -> None:
    """Print and keep the figures; exit with 1 where a bound is not kept."""
    parser = argparse.ArgumentParser(description="Ask for the pages of a desk.")
    parser.add_argument("--stored", type=int, default=100_000, help="articles on the desk")
    parser.add_argument("--stories", type=int, default=40, help=f"analysed stories of {ARTICLES} articles")
    parser.add_argument("--requests", type=int, default=1_000, help="how many are asked as fast as they are answered")
    parser.add_argument("--desk", type=Path, help="a new file to keep the desk in, or one that was made so before")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = asked.desk or Path(folder) / "browsed.sqlite"
        if not path.exists():
            make_desk(path, asked.stored, asked.stories)
        stories = list_large(path)
        figures = measure(path, [f"/stories/{story.id}" for story in stories], asked.requests, Path(folder))
    rounded = {name: round(value, 2) for name, value in figures.items()}
    for name, value in rounded.items():
        print(f"{name:60} {value:12,.1f}")
    told = {"machine": describe_machine(), "articles": asked.stored, "figures": rounded}
    RESULTS.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    kept = figures["first byte, slowest, ms"] < 1000 * FIRST_BYTE and figures["page, largest, bytes"] < SIZE
    sys.exit(0 if kept and figures["stories in turn, requests a second of one core"] >= RATE else 1)


def make_desk(path: Path, stored: int, stories: int) -> None:
    """Make a desk of so many articles in which nothing waits, and analyse stories of 20 reports on it."""
    from sqlalchemy import update

    from benchmarks.browsing.stories import write_large_stories
    from benchmarks.desk.prefilling import prefill
    from twosource import Desk
    from twosource.desk.schema import STORIES

    prefill(path, stored, min(stored, 5_000))
    with Desk(path) as desk:
        with desk.open(write=True).writing() as connection:
            connection.execute(update(STORIES).values(queued=None))
        for _ in desk.add_items(write_large_stories(stories, ARTICLES)):
            pass
        for analysed in desk.analyse():
            print(f"{analysed.articles} articles, {analysed.findings} findings", file=sys.stderr, flush=True)


def list_large(path: Path) -> list[ListedStory]:
    """Return the analysed stories of 20 articles."""
    from twosource import Desk

    with Desk(path) as desk:
        return [story for story in desk.stories(order="findings", limit=200).items if story.articles == ARTICLES]


def measure(path: Path, pages: list[str], requests: int, folder: Path) -> dict[str, float]:
    """Return the figures by their names."""
    with run_server(serve_desk(path)) as served:
        asker = Asker(served.host, served.port, packed=False)
        lists = {name: asker.ask(f"/{name}") for name in ("stories", "sources", "search?q=harbour", "about")}
        first = [asker.ask(page) for page in pages]
        again = [asker.ask(page) for page in pages]
        ours = _press(served, pages, requests)
        memory = served.memory
        content = _read(served, pages[0])
    file = folder / "page.gz"
    file.write_bytes(gzip.compress(content, 6))
    with run_server([sys.executable, "-m", "benchmarks.browsing.bare", str(file)]) as served:
        bare = _press(served, pages, requests)
    return {
        "stories of 20 articles": len(pages),
        "first byte, slowest, ms": 1000 * max(one.first for one in first),
        "first byte, median, ms": 1000 * sorted(one.first for one in first)[len(first) // 2],
        "first byte once more, slowest, ms": 1000 * max(one.first for one in again),
        "page, largest, bytes": max(one.sent for one in first),
        **{f"/{name}, first byte, ms": 1000 * one.first for name, one in lists.items()},
        "stories in turn, requests a second of one core": ours,
        "bare Starlette, the same bytes": bare,
        "ratio": ours / bare,
        "memory, MB": memory,
    }


def _press(served: Served, pages: list[str], requests: int) -> float:
    spent = served.spent
    load = press(served.host, served.port, pages, requests, connections=4)
    if load.refused:
        message = f"{load.refused} of {load.answers} requests were not answered with a page"
        raise RuntimeError(message)
    return load.answers / (served.spent - spent)


def _read(served: Served, page: str) -> bytes:
    from urllib.request import urlopen

    with urlopen(f"http://{served.host}:{served.port}{page}") as answer:
        content: bytes = answer.read()
    return content


if __name__ == "__main__":
    main()
