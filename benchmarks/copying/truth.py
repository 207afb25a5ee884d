"""Which pairs of articles share narrative passages, and how well found pairs agree with it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from benchmarks.copying.plan import KINDS, WIRE, Plan

_PASSAGE = 3  # common narrative sentences from which two articles should be found

Keys = NDArray[np.int64]  # pairs of article numbers, each as one number (see `key_pairs`), sorted, once each


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Truth:
    """Pairs that share a passage, with the kind of copying of each, and pairs that share less: these count neither way.

    The kind of a pair is that of the article which has changed more of the common source.
    """

    pairs: Keys
    kinds: NDArray[np.int64]
    less: Keys


def key_pairs(a: NDArray[np.int64], b: NDArray[np.int64]) -> Keys:
    """Return the pairs of article numbers as one number each, whichever comes first."""
    return unite((np.minimum(a, b).astype(np.int64) << 32) | np.maximum(a, b).astype(np.int64))


def unite(keys: NDArray[np.int64]) -> Keys:
    """Return the pairs sorted, each of them once."""
    ordered = np.sort(keys)
    return ordered[np.append(True, ordered[1:] != ordered[:-1])[: len(ordered)]]


def find_truth(plan: Plan) -> Truth:
    """Find all pairs whose narrative has sentences in common."""
    found = list(_compare_carriers(plan))
    pairs = np.concatenate([pairs for pairs, _ in found] or [np.empty(0, np.int64)])
    shared = np.concatenate([shared for _, shared in found] or [np.empty(0, np.int64)])
    whole = np.unique(pairs[shared >= _PASSAGE])
    kinds = np.maximum(plan.kinds[whole >> 32], plan.kinds[whole & 0xFFFFFFFF])
    return Truth(pairs=whole, kinds=kinds, less=np.setdiff1d(pairs, whole))


def _compare_carriers(plan: Plan) -> Iterator[tuple[Keys, NDArray[np.int64]]]:
    """Yield, for each text that is copied, the pairs of its carriers with how many of its sentences both have."""
    carriers: dict[int, dict[int, list[int]]] = {int(source): {} for source in np.unique(plan.sources) if source >= 0}
    for number in range(len(plan)):
        for text, sentence in plan.compose(number):
            if text in carriers:
                carriers[text].setdefault(number, []).append(sentence)
    for text, held in carriers.items():
        marks = np.zeros((len(held), int(plan.lengths[text])), dtype=np.float32)
        for row, sentences in enumerate(held.values()):
            marks[row, sentences] = 1.0
        counts = np.triu(marks @ marks.T, 1).astype(np.int64)
        a, b = np.nonzero(counts)
        numbers = np.array(list(held), dtype=np.int64)  # in rising order
        yield (numbers[a] << 32) | numbers[b], counts[a, b]


def score_pairs(found: Keys, truth: Truth) -> dict[str, float]:
    """Return precision and recall, also without the pairs of the great agency reports, and recall for each kind."""
    right = np.isin(truth.pairs, found, assume_unique=True)
    apart = truth.kinds != WIRE
    wrong = len(found) - int(right.sum()) - int(np.isin(found, truth.less, assume_unique=True).sum())
    figures = {
        "pair precision": _share(right.sum(), right.sum() + wrong),
        "pair precision without agency reports": _share(right[apart].sum(), right[apart].sum() + wrong),
        "pair recall": _share(right.sum(), len(right)),
        "pair recall without agency reports": _share(right[apart].sum(), apart.sum()),
    }
    for kind, name in enumerate(KINDS[1:], 1):
        figures[f"pair recall, {name}"] = _share(right[truth.kinds == kind].sum(), (truth.kinds == kind).sum())
    return {**figures, "pairs found": float(len(found))}


def _share(part: float, whole: float) -> float:
    return float(part / whole) if whole else 1.0
