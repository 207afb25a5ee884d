"""The best sequence of tags, and its spans."""

from __future__ import annotations

from itertools import pairwise, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from twosource.language.tagging.decoding import NEVER, best_tags, find_runs, forbid, shares_of

TAGS = 5  # outside, and begin and inside of two classes
Floats = NDArray[np.float32]


def table_of(numbers: list[int]) -> Floats:
    return forbid(TAGS) + np.asarray(numbers, dtype=np.float32).reshape(TAGS + 1, TAGS)


small = st.integers(-4, 4)
tables = st.lists(small, min_size=(TAGS + 1) * TAGS, max_size=(TAGS + 1) * TAGS).map(table_of)
words = st.lists(st.lists(small, min_size=TAGS, max_size=TAGS), min_size=1, max_size=4)
paragraphs = st.lists(words, min_size=1, max_size=3)


def pad(scores: list[list[list[int]]]) -> tuple[Floats, list[int]]:
    lengths = [len(one) for one in scores]
    padded = np.full((len(scores), max(lengths), TAGS), 99.0, dtype=np.float32)
    for row, one in enumerate(scores):
        padded[row, : len(one)] = one
    return padded, lengths


def total(path: tuple[int, ...], scores: list[list[int]], table: Floats) -> float:
    follows = [table[-1][path[0]], *(table[one][other] for one, other in pairwise(path))]
    return float(sum(follows)) + sum(scores[word][tag] for word, tag in enumerate(path))


@given(paragraphs, tables)
def test_no_other_sequence_of_tags_scores_more(scores: list[list[list[int]]], table: Floats) -> None:
    padded, lengths = pad(scores)
    found = best_tags(padded, lengths, table)
    for row, one in enumerate(scores):
        path = tuple(found[row, : lengths[row]].tolist())
        best = max(total(other, one, table) for other in product(range(TAGS), repeat=len(one)))
        assert total(path, one, table) == pytest.approx(best)


@given(paragraphs, tables)
def test_a_paragraph_has_the_same_tags_alone_as_among_others(scores: list[list[list[int]]], table: Floats) -> None:
    padded, lengths = pad(scores)
    together = best_tags(padded, lengths, table)
    for row, one in enumerate(scores):
        alone = best_tags(np.asarray([one], dtype=np.float32), [len(one)], table)
        assert together[row, : lengths[row]].tolist() == alone[0].tolist()


@given(paragraphs)
def test_inside_follows_nothing_but_its_own_class(scores: list[list[list[int]]]) -> None:
    padded, lengths = pad(scores)
    for row, length in zip(best_tags(padded, lengths, forbid(TAGS)), lengths, strict=True):
        for before, tag in pairwise([0, *row[:length].tolist()]):
            assert tag not in {2, 4} or before in {tag - 1, tag}


def test_no_words_have_no_tags() -> None:
    assert best_tags(np.zeros((2, 0, TAGS), dtype=np.float32), [0, 0], forbid(TAGS)).shape == (2, 0)


def test_only_inside_tags_are_forbidden_and_only_where_nothing_begins_them() -> None:
    table = forbid(TAGS)
    assert {(a, b) for a, b in zip(*np.nonzero(table == NEVER), strict=True)} == {
        (0, 2), (3, 2), (4, 2), (5, 2), (0, 4), (1, 4), (2, 4), (5, 4),
    }  # fmt: skip


runs = st.lists(st.tuples(st.integers(0, 2), st.integers(1, 3)), max_size=6)


@given(runs)
def test_runs_are_read_back_as_they_were_written(wanted: list[tuple[int, int]]) -> None:
    """Class 0, 1, or 2 for outside; neighbours of one class stay two."""
    tags: list[int] = []
    expected = []
    for number, length in wanted:
        if number < 2:
            expected.append((len(tags), len(tags) + length, number))
            tags += [1 + 2 * number] + [2 + 2 * number] * (length - 1)
        else:
            tags += [0] * length
    found = list(find_runs(tags, [0.5] * len(tags)))
    assert [(run.first, run.last, run.number) for run in found] == expected
    assert all(run.score == pytest.approx(0.5) for run in found)


def test_a_run_is_as_sure_as_its_words_are_on_average() -> None:
    (run,) = find_runs([0, 1, 2, 0], [0.1, 0.9, 0.5, 0.1])
    assert run.score == pytest.approx(0.7)


def test_shares_sum_to_one_even_of_great_scores() -> None:
    shares = shares_of(np.asarray([[1e4, 0.0, -1e4], [1.0, 1.0, 1.0]], dtype=np.float32))
    assert shares.sum(axis=-1) == pytest.approx([1.0, 1.0])
    assert shares[1] == pytest.approx([1 / 3] * 3)
