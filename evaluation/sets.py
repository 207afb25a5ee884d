"""The labelled sets: what each needs, where the public gets it, who scores it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from evaluation.attributions import score_attributions
from evaluation.differences import score_differences
from evaluation.figure import Figure
from evaluation.gold import read_stories
from evaluation.pairs import score_pairs
from twosource.language.encoder import Encoder

Scorer = Callable[[Path, Encoder], Iterator[Figure]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelledSet:
    """A set by name: the path under the data folder, how to get it, and its scorer."""

    name: str
    path: str
    origin: str
    score: Scorer


def _score_gold(path: Path, encoder: Encoder) -> Iterator[Figure]:
    stories = list(read_stories(path, encoder))
    yield from score_pairs(stories)
    yield from score_differences(stories)
    yield from score_attributions(stories)


SETS = (
    LabelledSet(
        name="gold",
        path="gold",
        origin="our own annotation of publishers' texts; cannot be published",
        score=_score_gold,
    ),
)
