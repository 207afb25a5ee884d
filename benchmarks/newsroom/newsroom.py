"""Articles of some weeks in the order of publication. Nothing is kept but the events that are being reported.

``for written in write_articles(1_000_000): …`` yields some thousands a second.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from benchmarks.newsroom.carrying import choose_passage, edit
from benchmarks.newsroom.event import Event, make_event
from benchmarks.newsroom.language import Language, make_language
from benchmarks.newsroom.outlets import AGENCIES, Outlet, Trade, list_outlets
from benchmarks.newsroom.printing import Page, print_page
from benchmarks.newsroom.reports import Kind, schedule
from benchmarks.newsroom.wording import write_quotation, write_sentences, write_title
from twosource.model.article import Article

DAYS = 60
FIRST_DAY = date(2026, 3, 2).toordinal()

_LENGTH, _SPREAD = 25, 0.4  # sentences of a report, the median, and the spread of its logarithm
_AROUND = 18  # sentences that stand around a passage that was merged in, at most
_QUOTED = 0.3  # chance that a report of its own has the quotation that all of its event may have
_CREDITED = 0.6  # chance that a copy names the agency
_RETITLED = 0.6  # chance that a copy has a headline of its own


@dataclass(frozen=True, slots=True)
class Carried:
    """Sentences ``first`` to before ``end`` of the agency's article with the number ``source``."""

    source: int
    first: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """An article with what is true of it: its ``number`` in the order of publication, its ``story``, what it copied.

    ``like`` is the number of the story that looks like its own, ``day`` its day as an ordinal.
    """

    number: int
    article: Article
    story: int
    like: int | None
    day: int
    kind: Kind
    carried: Carried | None


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sent:
    """What an agency has sent, as the article with this number."""

    number: int
    agency: Outlet
    title: str
    sentences: list[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Covered:
    """An event that is being reported: its chance, and what agencies have sent of it."""

    event: Event
    chance: np.random.Generator
    quotation: str
    sent: list[_Sent] = field(default_factory=list)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Newsroom:
    language: Language
    trade: Trade
    seed: int


def write_articles(count: int, seed: int = 1, days: int = DAYS) -> Iterator[Written]:
    """Yield so many articles of so many days, in the order of publication: the same for the same three numbers."""
    room = _Newsroom(language=make_language(seed), trade=list_outlets(seed), seed=seed)
    covered: dict[int, _Covered] = {}
    for number, (time, story, kind, last) in zip(range(count), schedule(seed, count, days), strict=False):
        if story not in covered:
            covered[story] = _cover(room, story)
        yield _write(room, covered[story], number, FIRST_DAY + time, kind)
        if last:
            del covered[story]


def _cover(room: _Newsroom, story: int) -> _Covered:
    event = make_event(room.language, room.seed, story)
    chance = np.random.default_rng([room.seed, 24, story])
    return _Covered(event=event, chance=chance, quotation=write_quotation(room.language, event, chance))


def _write(room: _Newsroom, covered: _Covered, number: int, time: float, kind: Kind) -> Written:
    event, carried = covered.event, None
    if kind in {"agency", "own"}:
        page = _report(room, covered, number, kind)
    else:
        page, carried = _copy(room, covered, kind)
    article = print_page(page, number, time)
    return Written(
        number=number, article=article, story=event.number, like=event.like, day=int(time), kind=kind, carried=carried
    )


def _report(room: _Newsroom, covered: _Covered, number: int, kind: Kind) -> Page:
    """Write a report from nothing; an agency's can be copied from then on."""
    chance, event = covered.chance, covered.event
    amount = max(4, int(_LENGTH * np.exp(chance.normal(0, _SPREAD))))
    sentences = write_sentences(room.language, event, chance, amount)
    if chance.random() < _QUOTED:
        sentences.insert(int(chance.integers(1, amount)), covered.quotation)
    title = write_title(event, chance)
    if kind == "own":
        return Page(outlet=_draw_outlet(room.trade, chance), title=title, sentences=sentences)
    agency = room.trade.agencies[int(chance.integers(AGENCIES))]
    covered.sent.append(_Sent(number=number, agency=agency, title=title, sentences=sentences))
    return Page(outlet=agency, title=title, sentences=sentences, dateline=_date(event, agency))


def _copy(room: _Newsroom, covered: _Covered, kind: Kind) -> tuple[Page, Carried]:
    """Print what an agency has sent: the last text, as a rule."""
    chance, event = covered.chance, covered.event
    sent = covered.sent[-1 if chance.random() < 0.8 else 0]
    first, end = choose_passage(kind, len(sent.sentences), chance)
    sentences = sent.sentences[first:end]
    if kind == "edited":
        sentences = edit(sentences, room.language.rare, chance)
    if kind == "merged":
        sentences = _surround(room, covered, sentences)
    title = write_title(event, chance) if kind == "merged" or chance.random() < _RETITLED else sent.title
    dateline = _date(event, sent.agency) if kind != "merged" and chance.random() < _CREDITED else ""
    outlet = _draw_outlet(room.trade, chance)
    page = Page(outlet=outlet, title=title, sentences=sentences, dateline=dateline)
    return page, Carried(sent.number, first, end)


def _surround(room: _Newsroom, covered: _Covered, passage: list[str]) -> list[str]:
    own = write_sentences(room.language, covered.event, covered.chance, int(covered.chance.integers(4, _AROUND)))
    place = int(covered.chance.integers(0, len(own)))
    return [*own[:place], *passage, *own[place:]]


def _date(event: Event, agency: Outlet) -> str:
    return f"{event.places[0].upper()} ({agency.name})"


def _draw_outlet(trade: Trade, chance: np.random.Generator) -> Outlet:
    return trade.outlets[int(np.searchsorted(trade.chances, chance.random()))]
