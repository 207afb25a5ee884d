"""The articles of a corpus one after the other in order of time, with what is true of them."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal
from zlib import crc32

import numpy as np

from benchmarks.corpora.moulds import load_moulds
from benchmarks.corpora.outlets import Outlet
from benchmarks.corpora.reporting import OWN, Kind, Report, report_event

FIRST_DAY = datetime(2026, 3, 2)  # noqa: DTZ001 - all times are UTC
Awkward = Literal["", "no date", "wrong date", "empty", "broken"]
_AWKWARD: tuple[Awkward, ...] = ("no date", "wrong date", "empty", "broken")
_AWKWARD_SHARE = 0.01
_WRONG = (-20_000, 400)  # days by which a wrong date is off
_BEGINS = 0.55  # chance that a sentence begins a paragraph
_CUT_ANEW = 4  # one outlet in so many cuts what it prints into paragraphs of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article, its number in order of time, its event, and the number of the one it copies, if any.

    ``time`` is when it was published, ``dated`` the date that it bears, if any.
    """

    number: int
    event: int
    kind: Kind
    source: int | None
    outlet: Outlet
    url: str
    title: str
    time: datetime
    dated: datetime | None
    paragraphs: tuple[str, ...]
    awkward: Awkward


def write_corpus(articles: int, copies: float = 0.6, days: int = 60, seed: int = 1) -> Iterator[Written]:
    """Yield so many articles of so many days, of which a share are ``copies`` of others."""
    pace = days / max(1.0, articles * (1 - copies) / count_own())
    waiting: list[tuple[float, int, int, Report]] = []
    chance = np.random.default_rng([seed, 52])
    number = event = 0
    while number < articles:
        for place, report in enumerate(report_event(seed, event, pace * event, copies)):
            heapq.heappush(waiting, (report.time, event, place, report))
        event += 1
        while waiting and waiting[0][0] < pace * event and number < articles:
            _, own, _, report = heapq.heappop(waiting)
            report.number = number
            yield _print(own, report, chance)
            number += 1


def count_own() -> float:
    """Return how many reports of its own an event has on average: no more than its mould has."""
    fail = 1 - 1 / OWN
    means = [sum(fail**k for k in range(min(5, len(each.reports)))) for each in load_moulds().stories]
    return sum(means) / len(means)


def _print(event: int, report: Report, chance: np.random.Generator) -> Written:
    first = report.source if report.kind == "again" and report.source else report  # who printed it at this address
    time, day = (FIRST_DAY + timedelta(days=each.time) for each in (report, first))
    awkward = _AWKWARD[int(chance.integers(len(_AWKWARD)))] if chance.random() < _AWKWARD_SHARE else ""
    dated = {"no date": None, "wrong date": time + timedelta(days=int(chance.integers(*_WRONG)))}.get(awkward, day)
    return Written(
        number=report.number,
        event=event,
        kind=report.kind,
        source=report.source.number if report.source else None,
        outlet=report.outlet,
        url=f"https://{report.outlet.site}/{day:%Y/%m/%d}/{first.number}",
        title=report.title,
        time=time,
        dated=dated,
        paragraphs=() if awkward == "empty" else _set_paragraphs(first),
        awkward=awkward,
    )


def _set_paragraphs(report: Report) -> tuple[str, ...]:
    """Return paragraphs: most who copy a text keep its paragraphs. Every other one names its source below the text."""
    anew = report.number if report.source and report.number % _CUT_ANEW == 0 else 0
    found: list[str] = []
    for sentence in report.sentences:
        begins = crc32(sentence.encode("utf-8"), anew) / 2**32 < _BEGINS
        if begins or not found:
            found.append(sentence)
        else:
            found[-1] += f" {sentence}"
    if report.credit and report.number % 2:
        found[0] = f"({report.credit}) - {found[0]}"
    elif report.credit:
        found.append(f"With material from {report.credit}.")
    return tuple(found)
