"""What the pair model says of pairs of sentences that stand in no story."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from twosource.language.pairing import Judged, Likeness, PairModel, judge_scores
from twosource.language.sentences import split_sentences
from twosource.model.span import Span

_STORY = 30  # pairs that are taken for one story: the model weighs words by how rare they are in a story


def judge_pairs(
    pairs: Sequence[tuple[str, str]], vectors: Mapping[str, NDArray[np.float32]], model: PairModel
) -> list[Judged]:
    """Return what the model says of each pair. ``vectors`` has each sentence's.

    So many pairs as a story has are judged together, in the order given; each sentence is an article of its own.
    """
    judged: list[Judged] = []
    for first in range(0, len(pairs), _STORY):
        some = pairs[first : first + _STORY]
        texts = sorted({text for pair in some for text in pair})
        number = {text: place for place, text in enumerate(texts)}
        read = [each for text in texts for each in model.read(text, _split(text), [[Span(0, len(text))]])]
        rows, columns = (np.array([number[pair[side]] for pair in some], dtype=np.int64) for side in (0, 1))
        likeness = Likeness(texts, np.stack([vectors[text] for text in texts])).of(rows, columns)
        judged += judge_scores(model.score(read, rows, columns, likeness))
    return judged


def _split(text: str) -> list[Span]:
    return [sentence.span for sentence in split_sentences(text)]
