"""Names of people, organisations and places, exact span and kind.

Of WikiGold only every fourth document is scored: the model learns from the others. The classes of Worldwide English
NER are read as its makers read them where they train with four: a facility is a place; peoples, products and works are
none of the three. A second figure for places counts its locations alone.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.marking import split_text
from evaluation.rows import read_rows
from twosource.language.names import find_names
from twosource.language.tagging import Tagger

_HELD_APART = 4  # every fourth document of WikiGold
_KINDS = ("person", "place", "organisation")
Found = set[tuple[int, int, str]]
Finder = Callable[[str], Found]


@dataclass(frozen=True, slots=True, kw_only=True)
class _NameSet:
    name: str
    file: str
    classes: Mapping[str, str]
    narrow: str = ""  # the class that alone makes places in a second figure


_SETS = (
    _NameSet(
        name="worldwide_dev",
        file="worldwide_dev.jsonl.gz",
        classes={"Person": "person", "Organization": "organisation", "Location": "place", "Facility": "place"},
        narrow="Location",
    ),
    _NameSet(name="wikigold", file="wikigold.jsonl", classes={"PER": "person", "ORG": "organisation", "LOC": "place"}),
)


def score_names(path: Path, tagger: Tagger | None) -> Iterator[Figure]:
    """Yield exact F1 of each kind and over all three, by rules and model together and by each alone."""
    for each in _SETS:
        if (path / each.file).exists():
            rows = [row for row in read_rows(path / each.file) if is_held_apart(row)]
            for title, finder in _list_finders(tagger).items():
                yield from _score(each, rows, title, finder)


def is_held_apart(row: Mapping[str, Any]) -> bool:
    """Tell whether the model has not learnt from a document."""
    return row.get("set") != "wikigold" or int(row["id"].rpartition("-")[2]) % _HELD_APART == 0


def _list_finders(tagger: Tagger | None) -> Mapping[str, Finder]:
    rules: dict[str, Finder] = {", rules alone": partial(_find, tagger=None)}
    if tagger is None:
        return rules
    both: dict[str, Finder] = {"": partial(_find, tagger=tagger)}
    return both | {", model alone": partial(_find_by_model, tagger=tagger)} | rules


def _score(scored: _NameSet, rows: list[dict[str, Any]], title: str, finder: Finder) -> Iterator[Figure]:
    given = [finder(row["text"]) for row in rows]
    wanted = [_read(row, scored.classes) for row in rows]
    totals = {kind: _count(given, wanted, kind) for kind in _KINDS}
    if scored.narrow:
        narrow = [_read(row, {scored.narrow: "place"}) for row in rows]
        totals["place without facilities"] = _count(given, narrow, "place")
    for kind, tally in totals.items():
        yield _figure(f"{kind} F1", scored, title, tally)
    yield _figure("exact F1", scored, title, sum((totals[kind] for kind in _KINDS), NOTHING))


def _figure(name: str, scored: _NameSet, title: str, tally: Tally) -> Figure:
    return Figure(set="names", name=f"{name}, {scored.name}{title}", value=tally.f1, note=tally.note)


def _count(given: list[Found], wanted: list[Found], kind: str) -> Tally:
    pairs = zip(given, wanted, strict=True)
    return sum((Tally.of(_only(found, kind), _only(marked, kind)) for found, marked in pairs), NOTHING)


def _only(found: Found, kind: str) -> Found:
    return {item for item in found if item[2] == kind}


def _read(row: dict[str, Any], classes: Mapping[str, str]) -> Found:
    return {(own["start"], own["end"], classes[own["label"]]) for own in row["entities"] if own["label"] in classes}


def _find(text: str, tagger: Tagger | None) -> Found:
    split = split_text(text, tagger)
    return {(own.span.start, own.span.end, own.kind) for own in find_names(text, split.sentences, split.tagged)}


def _find_by_model(text: str, tagger: Tagger) -> Found:
    return {
        (each.span.start + own.span.start, each.span.start + own.span.end, own.kind)
        for each in split_text(text, tagger).tagged or ()
        for own in each.said.names
    }
