"""The articles of a corpus one after the other in order of time, with what is true of them."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Literal

from benchmarks.corpora.casting import Cast, cast_event
from benchmarks.corpora.outlets import Outlet, list_outlets
from benchmarks.corpora.varying import load_moulds

FIRST_DAY = datetime(2026, 3, 2)  # noqa: DTZ001 - all times are UTC
Kind = Literal["own", "exact", "near", "inside", "again"]
_KINDS: tuple[Kind, ...] = ("exact", "near", "inside", "again")
_CHANCES = (0.32, 0.50, 0.16, 0.02)  # of the kinds of copies
_PARAGRAPH = 2  # sentences, about
_LENGTH, _SPREAD = 2.95, 0.4  # sentences of a report: the logarithm of the median, and its spread
_OWN = (1, 1, 1, 2, 2, 3, 5)  # reports of its own that an event has, at most


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article, its number in order of time, its event, and the number of the one it copies, if any."""

    number: int
    event: int
    kind: Kind
    source: int | None
    outlet: Outlet
    url: str
    title: str
    time: datetime
    paragraphs: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Report:
    outlet: Outlet
    title: str
    sentences: tuple[str, ...]
    time: datetime
    kind: Kind = "own"
    source: int | None = None  # the place of what it copies among the reports of its event
    url: str = ""
    credit: str = ""


def write_corpus(articles: int, copies: float = 0.6, days: int = 60, seed: int = 1) -> Iterator[Written]:
    """Yield so many articles of so many days, of which a share are ``copies`` of others."""
    chance = Random(seed)
    events = max(1, round(articles * (1 - copies) / _count_own()))
    waiting: list[tuple[datetime, int, int, _Report]] = []
    numbers: dict[tuple[int, int], int] = {}
    number = event = 0
    pace = timedelta(days=days) / events
    while number < articles:
        begin = FIRST_DAY + pace * event
        for place, report in enumerate(_report_event(chance, begin, copies)):
            heapq.heappush(waiting, (report.time, event, place, report))
        event += 1
        while waiting and waiting[0][0] < FIRST_DAY + pace * event and number < articles:
            _, own, place, report = heapq.heappop(waiting)
            numbers[own, place] = number
            yield _print(number, own, report, numbers)
            number += 1


def _count_own() -> float:
    return sum(min(each, 3.3) for each in _OWN) / len(_OWN)


def _report_event(chance: Random, begin: datetime, copies: float) -> list[_Report]:
    """Return the reports of an event: its own ones, each copied some times."""
    moulds, words = load_moulds()
    mould = moulds[chance.randrange(len(moulds))]
    cast = cast_event(mould, words, chance)
    outlets, agencies = list_outlets()
    reports: list[_Report] = []
    for place, pieces in enumerate(chance.sample(mould.reports, min(chance.choice(_OWN), len(mould.reports)))):
        agency = place == 0 and chance.random() < 0.6
        own = _Report(
            outlet=chance.choice(agencies if agency else outlets),
            title=cast.write(mould.title) if place == 0 else _shorten(cast.write(pieces[0])),
            sentences=_vary_length([cast.write(piece) for piece in pieces], cast, chance),
            time=begin + timedelta(minutes=chance.expovariate(1 / 300)),
        )
        reports.append(own)
        source = len(reports) - 1
        while chance.random() < copies:
            reports.append(_copy(own, source, cast, chance, outlets))
    return reports


def _vary_length(sentences: Sequence[str], cast: Cast, chance: Random) -> tuple[str, ...]:
    """Return as many sentences as reports have; what is missing is the background that an outlet adds."""
    wanted = max(6, round(chance.lognormvariate(_LENGTH, _SPREAD)))
    behind = chance.choice(chance.choice(load_moulds()[0]).reports) if wanted > len(sentences) else ()
    return (*sentences[:wanted], *(cast.write(piece) for piece in behind[: wanted - len(sentences)]))


def _copy(own: _Report, source: int, cast: Cast, chance: Random, outlets: Sequence[Outlet]) -> _Report:
    (kind,) = chance.choices(_KINDS, _CHANCES)
    later = own.time + timedelta(minutes=min(2_880, chance.expovariate(1 / 400)))
    outlet = own.outlet if kind == "again" else chance.choice(outlets)
    sentences, title = own.sentences, own.title
    if kind == "near":
        sentences = _edit(sentences, chance)
    elif kind == "inside":
        first = chance.randrange(max(1, len(sentences) - 5))
        around = [cast.write(piece) for piece in chance.choice(load_moulds()[0]).reports[0]]
        sentences = (
            *around[: chance.randrange(3, 8)],
            *sentences[first : first + chance.randrange(4, 8)],
            *around[-5:],
        )
    if kind in {"near", "inside"} and chance.random() < 0.6:
        title = _shorten(sentences[min(1, len(sentences) - 1)])
    credit = own.outlet.name if kind != "again" and chance.random() < 0.6 else ""
    return _Report(
        outlet=outlet, title=title, sentences=sentences, time=later, kind=kind, source=source,
        credit=credit if kind == "near" else "",
    )  # fmt: skip


def _edit(sentences: Sequence[str], chance: Random) -> tuple[str, ...]:
    """Return what an editor leaves of a text: cut short, a sentence dropped, a few words less."""
    kept = list(sentences[: max(4, round(len(sentences) * chance.uniform(0.4, 1.0)))])
    for _ in range(chance.randrange(3)):
        if len(kept) > 4:
            kept.pop(chance.randrange(1, len(kept)))
    for _ in range(chance.randrange(4)):
        place = chance.randrange(len(kept))
        words = kept[place].split(" ")
        if len(words) > 8:
            words.pop(chance.randrange(2, len(words) - 2))
            kept[place] = " ".join(words)
    return tuple(kept)


def _shorten(sentence: str) -> str:
    return " ".join(sentence.split(" ")[:9]).rstrip(",.;:")


def _print(number: int, event: int, report: _Report, numbers: dict[tuple[int, int], int]) -> Written:
    source = None if report.source is None else numbers.get((event, report.source))
    sentences = list(report.sentences)
    if report.credit:
        sentences[0] = f"({report.credit}) — {sentences[0]}"
    paragraphs = tuple(" ".join(sentences[at : at + _PARAGRAPH]) for at in range(0, len(sentences), _PARAGRAPH))
    address = source if report.kind == "again" and source is not None else number
    return Written(
        number=number,
        event=event,
        kind=report.kind,
        source=source,
        outlet=report.outlet,
        url=f"https://{report.outlet.site}/{report.time:%Y/%m/%d}/{address}",
        title=report.title,
        time=report.time,
        paragraphs=paragraphs,
    )
