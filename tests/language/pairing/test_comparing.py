"""What a pair scores is its own: not the company it is compared in, nor how far it is padded."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from twosource.language.pairing import Likeness, PieceVectors, load_pair_model
from twosource.language.pairing import comparing as room
from twosource.language.pairing.comparing import Comparer
from twosource.language.pairing.layout import KEY, LIKENESS, SIZE
from twosource.language.pairing.story import lay_out

COUNTS = [0, 1, 3, 4, 5, 17, 17, 30, 56, 9, 9, 2]


@pytest.fixture(scope="module")
def comparer() -> Comparer:
    return load_pair_model().comparer


def _make(chance: np.random.Generator, count: int) -> PieceVectors:
    keys = chance.normal(size=(count, KEY)).astype(np.float32)
    return PieceVectors(
        keys=keys / np.linalg.norm(keys, axis=1, keepdims=True).clip(1e-9),
        worths=chance.normal(size=count).astype(np.float32),
        ids=chance.integers(1, 40, size=count),
        mean=chance.normal(size=SIZE).astype(np.float32),
        place=float(chance.random()),
    )


def _make_story() -> list[PieceVectors]:
    chance = np.random.default_rng(3)
    read = [_make(chance, count) for count in COUNTS]
    copies = [replace(one, place=0.9 - 0.1 * number) for number, one in enumerate(read[5:8])]
    return [*read, *copies]


def _pair(size: int) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    rows, columns = np.triu_indices(size, 1)
    return rows, columns, np.random.default_rng(4).random((len(rows), LIKENESS)).astype(np.float32)


def test_scores_do_not_depend_on_blocks_and_padding(comparer: Comparer, monkeypatch: pytest.MonkeyPatch) -> None:
    read = _make_story()
    rows, columns, likeness = _pair(len(read))
    usual = comparer.compare(read, rows, columns, likeness)
    for step, cells in ((1, 1), (56, 100_000), (7, 90)):
        monkeypatch.setattr(room, "_STEP", step)
        monkeypatch.setattr(room, "_CELLS", cells)
        assert np.allclose(comparer.compare(read, rows, columns, likeness), usual, atol=1e-4)


def test_scores_are_those_of_each_pair_alone_and_of_the_pair_turned_round(comparer: Comparer) -> None:
    read = _make_story()
    rows, columns, likeness = _pair(len(read))
    usual = comparer.compare(read, rows, columns, likeness)
    assert np.allclose(comparer.compare(read, columns, rows, likeness), usual, atol=1e-4)
    for number in range(0, len(rows), 7):
        some = slice(number, number + 1)
        alone = comparer.compare(read, rows[some], columns[some], likeness[some])
        assert np.allclose(alone, usual[some], atol=1e-4)


def test_copies_are_compared_once_and_scored_each_by_its_place(comparer: Comparer) -> None:
    read = _make_story()
    assert lay_out(read, 1.0).twins.tolist() == [*range(len(COUNTS)), 5, 6, 7]
    rows, columns = np.array([5, 12, 5, 12]), np.array([7, 14, 14, 7])
    likeness = np.full((4, LIKENESS), 0.5, dtype=np.float32)
    scores = comparer.compare(read, rows, columns, likeness)
    apart = [
        replace(one, ids=one.ids, keys=one.keys + np.float32(1e-7)) if n > 11 else one for n, one in enumerate(read)
    ]
    assert lay_out(apart, 1.0).twins.tolist() == [*range(len(read))]
    assert np.allclose(comparer.compare(apart, rows, columns, likeness), scores, atol=1e-4)
    assert len(np.unique(scores[:, 0].round(6))) > 1


def test_no_pairs_have_no_scores(comparer: Comparer) -> None:
    none = np.zeros(0, dtype=np.int64)
    assert comparer.compare(_make_story(), none, none, np.zeros((0, LIKENESS), np.float32)).shape == (0, 5)


def test_likeness_of_many_pairs_is_that_of_each_pair() -> None:
    chance = np.random.default_rng(5)
    likeness = Likeness([f"line {number} of {number % 7}" for number in range(80)], chance.normal(size=(80, 12)))
    rows, columns = np.triu_indices(80, 1)
    table = likeness.of(rows, columns)
    assert len(table) == 3160
    for number in (0, 1999, 2000, 3159):
        some = slice(number, number + 1)
        assert np.allclose(likeness.of(rows[some], columns[some]), table[some], atol=1e-6)
