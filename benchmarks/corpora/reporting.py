"""Who reports an event when: its own reports, and the copies of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

import numpy as np

from benchmarks.corpora.casting import Cast, cast_event, make_headline, write_report
from benchmarks.corpora.copying import edit, embed
from benchmarks.corpora.moulds import load_moulds
from benchmarks.corpora.outlets import Outlet, list_outlets

Kind = Literal["own", "exact", "near", "inside", "again"]
KINDS: tuple[Kind, ...] = ("exact", "near", "inside", "again")
SHARES = (0.31, 0.50, 0.16, 0.03)  # of the kinds of copies
OWN = 2.5  # reports of its own that an event has, on average
_MOST_OWN = 5
_BY_AGENCY = 0.6  # chance that the first report is an agency's
_DELAY, _LATEST = 0.2, 2.0  # days: of a report behind the event on average, and at most
_COPIED_WITHIN = (0.003, 2.0)  # days from a report to its copy; the logarithm is drawn
_CREDITED, _RETITLED = 0.6, 0.5  # chances that a near copy names its source, and has a headline of its own


@dataclass(slots=True, kw_only=True, eq=False)
class Report:
    """A report before it is printed: ``time`` in days; ``number`` is given when its turn has come."""

    time: float
    outlet: Outlet
    title: str
    sentences: list[str]
    kind: Kind = "own"
    source: Report | None = None
    credit: str = ""
    number: int = -1


def report_event(seed: int, event: int, begin: float, copies: float) -> list[Report]:
    """Return the reports of an event, the sources before their copies, of which there is this share."""
    chance = np.random.default_rng([seed, 51, event])
    cast = cast_event(load_moulds(), chance)
    reports: list[Report] = []
    amount = min(len(cast.mould.reports), _MOST_OWN, int(chance.geometric(1 / OWN)))
    for place, letter in enumerate(chance.permutation(len(cast.mould.reports))[:amount].tolist()):
        own = _write_own(cast, letter, begin, first=place == 0)
        reports.append(own)
        while chance.random() < copies:
            reports.append(_copy(own, cast))
    return reports


def _write_own(cast: Cast, letter: int, begin: float, *, first: bool) -> Report:
    chance = cast.chance
    outlets, agencies = list_outlets()
    trade = agencies if first and chance.random() < _BY_AGENCY else outlets
    sentences = write_report(cast, cast.mould.reports[letter])
    return Report(
        time=begin + min(_LATEST, float(chance.exponential(_DELAY))),
        outlet=trade[int(chance.integers(len(trade)))],
        title=cast.write(cast.mould.title) if first else make_headline(sentences[0], chance),
        sentences=sentences,
    )


def _copy(own: Report, cast: Cast) -> Report:
    chance = cast.chance
    kind = KINDS[int(np.searchsorted(np.cumsum(SHARES), chance.random()))]
    least, most = np.log(_COPIED_WITHIN)
    time = own.time + float(np.exp(chance.uniform(least, most)))
    if kind == "again":
        return Report(time=time, outlet=own.outlet, title=own.title, sentences=own.sentences, kind=kind, source=own)
    outlets = list_outlets()[0]
    sentences = own.sentences
    if kind == "near":
        sentences = edit(sentences, chance)
    elif kind == "inside":
        sentences = embed(sentences, _write_around(chance), chance)
    retitled = kind == "inside" or (kind == "near" and chance.random() < _RETITLED)
    return Report(
        time=time,
        outlet=outlets[int(chance.integers(len(outlets)))],
        title=make_headline(sentences[-1 if kind == "near" else 0], chance) if retitled else own.title,
        sentences=sentences,
        kind=kind,
        source=own,
        credit=own.outlet.name if kind == "near" and chance.random() < _CREDITED else "",
    )


def _write_around(chance: np.random.Generator) -> list[str]:
    """Return a report of something that nobody else reports."""
    other = cast_event(load_moulds(), chance)
    return write_report(other, other.mould.reports[0])
