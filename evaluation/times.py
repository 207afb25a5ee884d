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


def score_times(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield value F1 over the newswire sets that are there."""
    for name in ("timebank.jsonl.gz", "aquaint.jsonl"):
        if (path / name).exists():
            tally = sum((_compare(row) for row in read_rows(path / name)), NOTHING)
            yield Figure(set="times", name=f"value F1, {name.partition('.')[0]}", value=tally.f1, note=tally.note)


def _compare(row: dict[str, Any]) -> Tally:
    found = find_times(row["text"], row["dct"][:10])
    right = sum(_is_found(wanted, found) for wanted in row["timexes"])
    return Tally(right, len(found), len(row["timexes"]))


def _is_found(wanted: dict[str, Any], found: Sequence[Time]) -> bool:
    return any(
        time.span.start < wanted["end"] and wanted["start"] < time.span.end and time.value == wanted["value"]
        for time in found
    )
