"""Pairs of documents of which one is copied from the other, in whole, in part, or not at all."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from evaluation.figure import Figure
from evaluation.rows import analyse_text, read_rows
from twosource.language.analysed import AnalysedArticle
from twosource.language.encoder import Encoder
from twosource.origins import trace_origins
from twosource.settings import Settings

_EVERY = 45  # pairs of which one is scored: documents take time to analyse


def score_copies(path: Path, encoder: Encoder) -> Iterator[Figure]:
    """Yield the share of copies and partial copies found, and of false alarms, for each set."""
    for name in ("realwire", "synthetic"):
        if (path / f"{name}_pairs.jsonl").exists():
            yield from _score(path, name, encoder)


def _score(path: Path, name: str, encoder: Encoder) -> Iterator[Figure]:
    rows = [row for row in read_rows(path / f"{name}_pairs.jsonl") if row["label"] != "unclear"][::_EVERY]
    wanted = {key for row in rows for key in (row["a"], row["b"])}
    documents = {
        row["id"]: analyse_text(row["id"], _text_of(row), encoder)
        for row in read_rows(path / f"{name}_docs.jsonl.gz")
        if row["id"] in wanted
    }
    for label in ("copy", "partial", "none"):
        chosen = [row for row in rows if row["label"] == label]
        found = sum(_share_text(documents[row["a"]], documents[row["b"]]) for row in chosen)
        share = found / len(chosen) if chosen else 0.0
        title = f"false alarms, {name}" if label == "none" else f"{label} recall, {name}"
        yield Figure(set="copies", name=title, value=share, note=f"{found}/{len(chosen)}", is_mistakes=label == "none")


def _text_of(row: dict[str, Any]) -> str:
    return str(row["text"]) if "text" in row else "\n".join(line["text"] for line in row["narrative"])


def _share_text(first: AnalysedArticle, second: AnalysedArticle) -> bool:
    return bool(trace_origins([first, second], Settings().origins).passages)
