"""Source, cue and content spans in news articles, exact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import analyse_text, read_rows
from twosource.language.encoder import Encoder
from twosource.model.statement import Statement
from twosource.settings import Settings
from twosource.statements import extract_statements

_PARTS = ("source", "cue", "content")
_LINKED = "source and content"
Marks = dict[str, set[tuple[Any, ...]]]


def score_quoting(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield exact F1 over whole articles for each part, and for source and content together."""
    totals = dict.fromkeys((*_PARTS, _LINKED), NOTHING)
    for row in read_rows(path):
        analysed = analyse_text(row["id"], row["text"], encoder)
        statements = extract_statements(analysed, Settings().statements).statements
        given, wanted = _collect(map(_found, statements)), _collect(map(_annotated, row["attributions"]))
        for part in totals:
            totals[part] += Tally.of(given[part], wanted[part])
    for part, tally in totals.items():
        yield Figure(set="PolNeAR", name=f"exact F1, {part}", value=tally.f1, note=tally.note)


def _annotated(row: dict[str, Any]) -> dict[str, tuple[tuple[int, int], ...]]:
    return {part: tuple((start, end) for start, end in row[part]) for part in _PARTS}


def _found(statement: Statement) -> dict[str, tuple[tuple[int, int], ...]]:
    if statement.cue is None and not statement.source_spans:
        return dict.fromkeys(_PARTS, ())
    spans = {
        "source": statement.source_spans[-1:],
        "cue": (statement.cue,) if statement.cue else (),
        "content": statement.content,
    }
    return {part: tuple((span.start, span.end) for span in marked) for part, marked in spans.items()}


def _collect(rows: Iterator[dict[str, tuple[tuple[int, int], ...]]]) -> Marks:
    marks: Marks = {part: set() for part in (*_PARTS, _LINKED)}
    for row in rows:
        for part in _PARTS:
            marks[part].update(row[part])
        if row["source"] and row["content"]:
            marks[_LINKED].add((row["source"], row["content"]))
    return marks
