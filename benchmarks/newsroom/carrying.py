"""What becomes of an agency's sentences where they are copied."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.newsroom.reports import Kind

_EDITED = (0.02, 0.12)  # share of words that are changed in an edited copy, least and most
_KEPT = (0.25, 0.85)  # share of its sentences that a truncated copy keeps
_PASSAGE = (4, 16)  # sentences that are merged into another page, fewest and most


def choose_passage(kind: Kind, sentences: int, chance: np.random.Generator) -> tuple[int, int]:
    """Return the first of the sentences that are carried, and the one after the last."""
    if kind == "truncated":
        return 0, max(3, int(sentences * chance.uniform(*_KEPT)))
    if kind == "merged":
        size = min(sentences, int(chance.integers(*_PASSAGE)))
        first = int(chance.integers(0, sentences - size + 1))
        return first, first + size
    return 0, sentences


def edit(sentences: Sequence[str], words: Sequence[str], chance: np.random.Generator) -> list[str]:
    """Put another word, none, or one more in the place of some."""
    edited = [sentence.split(" ") for sentence in sentences]
    share = chance.uniform(*_EDITED)
    amount = int(share * sum(map(len, edited)))
    where, other = chance.integers(0, 1 << 30, (2, amount)).tolist()
    for number, drawn in zip(where, other, strict=True):
        sentence = edited[number % len(edited)]
        place = number // len(edited) % len(sentence)
        word = words[drawn % len(words)]
        sentence[place] = ("", word, f"{sentence[place]} {word}")[drawn % 3]
    return [" ".join(filter(None, sentence)) for sentence in edited]
