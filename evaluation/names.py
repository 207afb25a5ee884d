"""Names of people, organisations and places, exact span and kind."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from evaluation.figure import NOTHING, Figure, Tally
from evaluation.rows import read_rows
from twosource.language.encoder import Encoder
from twosource.language.names import find_names
from twosource.language.sentences import split_sentences

_KINDS = {
    "Person": "person",
    "Organization": "organisation",
    "Location": "place",
    "PER": "person",
    "ORG": "organisation",
    "LOC": "place",
}


def score_names(path: Path, _encoder: Encoder) -> Iterator[Figure]:
    """Yield exact F1 over the three kinds that both know."""
    for name in ("worldwide_dev.jsonl.gz", "wikigold.jsonl"):
        if not (path / name).exists():
            continue
        exact = NOTHING
        for row in read_rows(path / name):
            text = row["text"]
            given = {
                (item.span.start, item.span.end, item.kind)
                for item in find_names(text, split_sentences(text))
                if item.kind in _KINDS.values()
            }
            wanted = {
                (item["start"], item["end"], _KINDS[item["label"]])
                for item in row["entities"]
                if item["label"] in _KINDS
            }
            exact += Tally.of(given, wanted)
        yield Figure(set="names", name=f"exact F1, {name.partition('.')[0]}", value=exact.f1, note=exact.note)
