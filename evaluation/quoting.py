"""Source, cue and content spans in whole articles, exact, and which source goes with which content.

PolNeAR (Newell et al. 2018). Two people who marked the same articles agree by an F1 of .777 on sources, .705 on cues,
.684 on contents and .601 on sources with their contents: all pieces of both must be equal.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.marking import ROLES, Marked, Marker, mark_by_both, mark_by_model
from evaluation.rows import read_rows
from twosource.language.tagging import Tagger

_LINKED = "source and content"
Marks = dict[str, set[tuple[Any, ...]]]


def score_quoting(path: Path, tagger: Tagger | None) -> Iterator[Figure]:
    """Yield exact F1 over whole articles for each role, and for source and content together."""
    rows = list(read_rows(path))
    for title, marker in list_markers(tagger).items():
        totals = dict.fromkeys((*ROLES, _LINKED), NOTHING)
        for row in rows:
            given, wanted = _collect(marker(row["text"])), _collect(map(_annotated, row["attributions"]))
            for part in totals:
                totals[part] += Tally.of(given[part], wanted[part])
        for part, tally in totals.items():
            yield Figure(set="PolNeAR", name=f"exact F1, {part}{title}", value=tally.f1, note=tally.note)


def list_markers(tagger: Tagger | None) -> Mapping[str, Marker]:
    """Return what is scored, by the words that end the names of its figures: rules alone where there is no tagger."""
    rules: dict[str, Marker] = {", rules alone": partial(mark_by_both, tagger=None)}
    if tagger is None:
        return rules
    both: dict[str, Marker] = {"": partial(mark_by_both, tagger=tagger)}
    return both | {", model alone": partial(mark_by_model, tagger=tagger)} | rules


def _annotated(row: dict[str, Any]) -> Marked:
    return Marked(**{role: tuple((start, end) for start, end in row[role]) for role in ROLES})


def _collect(marked: Iterable[Marked]) -> Marks:
    marks: Marks = {part: set() for part in (*ROLES, _LINKED)}
    for own in marked:
        for role in ROLES:
            marks[role].update(own.of(role))
        if own.source and own.content:
            marks[_LINKED].add((own.source, own.content))
    return marks
