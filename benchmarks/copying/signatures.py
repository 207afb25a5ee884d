"""Pairs of MinHash signatures that are alike: for peers that make signatures and leave the pairs to the caller."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from benchmarks.copying.truth import Keys, key_pairs, unite

PERMUTATIONS = 128
BANDS = 32  # of four numbers each: found from a likeness of .42 on
ALIKE = 0.5  # estimated Jaccard resemblance from which a pair is a copy, the usual setting
_BLOCK = 200_000  # pairs that are checked at once


def pair_bands(signatures: NDArray[np.uint32]) -> Keys:
    """Return the pairs of rows that agree in all of a band."""
    found = [np.empty(0, dtype=np.int64)]
    rows = signatures.shape[1] // BANDS
    for band in range(BANDS):
        slices = np.ascontiguousarray(signatures[:, band * rows : (band + 1) * rows])
        found.append(_pair_equal(slices.view(np.dtype((np.void, slices.itemsize * rows))).ravel()))
        found = [unite(np.concatenate(found))]
    return found[0]


def _pair_equal(values: NDArray[np.void]) -> Keys:
    _, group = np.unique(values, return_inverse=True)
    order = np.argsort(group, kind="stable")
    cuts = np.flatnonzero(np.diff(group[order])) + 1
    groups = [members for members in np.split(order, cuts) if len(members) > 1]
    return np.concatenate([np.empty(0, dtype=np.int64), *(pair_all(np.sort(members)) for members in groups)])


def pair_all(members: NDArray[np.int64]) -> Keys:
    """Return every pair of these numbers, which come sorted."""
    a, b = np.triu_indices(len(members), 1)
    return (members[a] << 32) | members[b]


def key_answers(answers: Sequence[Sequence[int]]) -> Keys:
    """Return the pairs of each number with what was found for it, itself left out."""
    sizes = np.array([len(each) for each in answers], dtype=np.int64)
    asked = np.repeat(np.arange(len(answers), dtype=np.int64), sizes)
    given = np.concatenate([np.empty(0, np.int64), *(np.asarray(each, dtype=np.int64) for each in answers)])
    other = asked != given
    return key_pairs(asked[other], given[other])


def keep_alike(pairs: Keys, signatures: NDArray[np.uint32], least: float = ALIKE) -> Keys:
    """Keep the pairs whose signatures agree in at least this share."""
    kept = [np.empty(0, dtype=np.int64)]
    for first in range(0, len(pairs), _BLOCK):
        block = pairs[first : first + _BLOCK]
        agree = (signatures[block >> 32] == signatures[block & 0xFFFFFFFF]).mean(axis=1)
        kept.append(block[agree >= least])
    return np.concatenate(kept)
