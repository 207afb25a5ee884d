"""What becomes of a report where others copy it: cut, edited, or set in another text."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from benchmarks.corpora.wordlists import load_edits

_CUT = 0.5  # chance that a near copy is cut short
_KEPT = (0.4, 0.95)  # share of its sentences that it keeps then
_DROPPED = 3  # sentences that are left out in the midst, at most
_CHANGED = (0.0, 0.06)  # share of its words that are changed
_PASSAGE = (4, 12)  # sentences that are set in another text
_AROUND = (5, 20)  # sentences of that text
_FEWEST = 4


def edit(sentences: Sequence[str], chance: np.random.Generator) -> list[str]:
    """Return what an editor leaves of a text: cut short, a passage dropped, a few words changed."""
    kept = list(sentences)
    if chance.random() < _CUT:
        kept = kept[: max(_FEWEST, int(len(kept) * chance.uniform(*_KEPT)))]
    for _ in range(int(chance.integers(_DROPPED + 1))):
        if len(kept) > _FEWEST:
            kept.pop(int(chance.integers(1, len(kept))))
    share = float(chance.uniform(*_CHANGED))
    return [_change(sentence, share, chance) for sentence in kept]


def _change(sentence: str, share: float, chance: np.random.Generator) -> str:
    words, others = sentence.split(" "), load_edits()
    for place in np.flatnonzero(chance.random(len(words)) < share).tolist():
        word = words[place]
        words[place] = others.get(word, word if not word.islower() or place == 0 else "")
    return " ".join(filter(None, words))


def embed(sentences: Sequence[str], around: Sequence[str], chance: np.random.Generator) -> list[str]:
    """Return a passage of a text in the midst of another one."""
    size = min(len(sentences), int(chance.integers(*_PASSAGE)))
    first = int(chance.integers(0, len(sentences) - size + 1))
    kept = list(around[: int(chance.integers(*_AROUND))])
    place = int(chance.integers(1, len(kept) + 1))
    return [*kept[:place], *sentences[first : first + size], *kept[place:]]
