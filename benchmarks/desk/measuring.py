"""A desk that is opened, added to and searched, and what each took."""

from __future__ import annotations

import resource
import time
from collections.abc import Callable, Iterator
from datetime import date
from itertools import islice
from pathlib import Path

from sqlalchemy import func, select

from benchmarks.copying.memory import measure_memory
from benchmarks.desk.press import print_raws
from benchmarks.searching import measure_searching
from twosource.assembly import make_settings
from twosource.assembly.desking.desk import Desk
from twosource.desk.schema import ARTICLES
from twosource.model.article import RawArticle

MARKS = frozenset(first * 10**power for power in range(3, 7) for first in (1, 3))  # articles after which it is told
_BATCH = 200  # articles that are filed together
Figures = dict[str, float]


def measure_growth(path: Path, articles: int) -> Iterator[tuple[int, Figures]]:
    """Yield what adding costs on the way to so many articles, each through all of the desk's own way in."""
    raws = print_raws(0, articles)
    batch = list(islice(raws, _BATCH))  # what they are invented from is made before it is measured
    with _open(path, "2026-03-02") as desk:
        spent, since, told = 0.0, 0, 0
        while batch:
            started = time.process_time()
            told += sum(1 for _ in desk.add_items(iter(batch)))
            spent += time.process_time() - started
            batch = list(islice(raws, _BATCH))
            if told in MARKS or not batch:
                yield told, {"articles/s": (told - since) / spent} | _weigh(path, told)
                spent, since = 0.0, told


def measure_stored(path: Path, written: int, added: int) -> Figures:
    """Return what opening, adding and searching cost with a desk that was filled with variants of ``written`` ones."""
    with _open(path, "") as desk, desk.look().reading() as connection:
        day = connection.execute(select(func.max(ARTICLES.c.day))).scalar_one()
        stored = connection.execute(select(func.count()).select_from(ARTICLES)).scalar_one()
    raws = list(print_raws(written, added, day))
    figures = {"stored": stored} | _weigh(path, stored)
    with _open(path, day) as desk:
        figures |= _time("opening", lambda: _touch(desk))
        figures["memory when it is open, MB"] = measure_memory() / 1000
        figures |= _add(desk, raws)
        figures |= _time("closing", desk.close)
    figures["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000
    return figures | measure_searching(where=str(path))


def _open(path: Path, day: str) -> Desk:
    at = date.fromisoformat(day).toordinal() - date(1970, 1, 1).toordinal() if day else 0
    return Desk(path, settings=make_settings(fast=True), now=lambda: at * 86_400.0)


def _touch(desk: Desk) -> None:
    with desk.writing():
        pass


def _time(name: str, job: Callable[[], object]) -> Figures:
    processor, clock = time.process_time(), time.perf_counter()
    job()
    return {
        f"{name}, s": time.process_time() - processor,
        f"{name}, s on the clock": time.perf_counter() - clock,
    }


def _add(desk: Desk, raws: list[RawArticle]) -> Figures:
    first = time.process_time()
    list(desk.add_items(iter(raws[:_BATCH])))
    begun, clock = time.process_time(), time.perf_counter()
    told = list(desk.add_items(iter(raws[_BATCH:])))
    spent, passed = time.process_time() - begun, time.perf_counter() - clock
    return {
        "adding, articles/s": len(told) / spent,
        "adding, articles/s on the clock": len(told) / passed,
        "adding, the first batch, articles/s": _BATCH / (begun - first),
        "added": sum(each.outcome == "added" for each in told),
    }


def _weigh(path: Path, articles: int) -> Figures:
    log = path.with_name(f"{path.name}-wal")
    size = path.stat().st_size + (log.stat().st_size if log.exists() else 0)
    return {"bytes an article": size / articles, "memory, MB": measure_memory() / 1000}
