"""Signatures that agree in a band are pairs, and those that agree in half are kept."""

from __future__ import annotations

import numpy as np
from benchmarks.copying.signatures import BANDS, PERMUTATIONS, keep_alike, key_answers, pair_bands


def test_rows_that_agree_in_a_band_are_pairs() -> None:
    signatures = np.arange(3 * PERMUTATIONS, dtype=np.uint32).reshape(3, PERMUTATIONS)
    signatures[2, : PERMUTATIONS // BANDS] = signatures[0, : PERMUTATIONS // BANDS]
    assert pair_bands(signatures).tolist() == [(0 << 32) | 2]


def test_pairs_that_agree_in_less_than_half_are_dropped() -> None:
    signatures = np.zeros((3, PERMUTATIONS), dtype=np.uint32)
    signatures[2] = 1
    signatures[1, : PERMUTATIONS // 3] = 2
    assert keep_alike(np.array([1, 2, (1 << 32) | 2]), signatures).tolist() == [1]


def test_an_answer_names_each_pair_once_and_nobody_with_himself() -> None:
    assert key_answers([[0, 1], [1, 0], [2]]).tolist() == [1]
