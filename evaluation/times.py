"""Time expressions with their values (TIMEX3), scored as in TempEval-3: relaxed match and equal value."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.language.times import find_times
from twosource.model.mention import Time

NEWS = ("timebank.jsonl.gz", "aquaint.jsonl")
HISTORY = "wikiwars.jsonl"  # encyclopedic, with TIMEX2 values: what is told of years long before


def score_times(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield value F1 over the newswire sets that are there, over both together, and over texts of history."""
    tallies = {name: _tally(path / name) for name in (*NEWS, HISTORY) if (path / name).exists()}
    for name, tally in tallies.items():
        yield _figure(name.partition(".")[0], tally)
    if all(name in tallies for name in NEWS):
        yield _figure("newswire together", sum((tallies[name] for name in NEWS), NOTHING))


def _figure(name: str, tally: Tally) -> Figure:
    return Figure(set="times", name=f"value F1, {name}", value=tally.f1, note=tally.note)


def _tally(path: Path) -> Tally:
    return sum((_compare(row) for row in read_rows(path)), NOTHING)


def _compare(row: dict[str, Any]) -> Tally:
    found = find_times(row["text"], row["dct"][:10])
    right = sum(_is_found(wanted, found) for wanted in row["timexes"])
    return Tally(right, len(found), len(row["timexes"]))


def _is_found(wanted: dict[str, Any], found: Sequence[Time]) -> bool:
    value = wanted.get("value") or wanted.get("val")
    return any(
        time.span.start < wanted["end"] and wanted["start"] < time.span.end and time.value == value for time in found
    )
