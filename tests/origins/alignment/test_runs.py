"""Runs of matching sentences, from likeness alone."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from twosource.origins.alignment.likeness import Likeness
from twosource.origins.alignment.match import Match
from twosource.origins.alignment.runs import align
from twosource.origins.settings import OriginSettings

SETTINGS = replace(OriginSettings(), chain_evidence=99.0)


def _likeness(
    shape: tuple[int, int], cells: dict[tuple[int, int], float], words: int = 20, wording: float = 0.9
) -> Likeness:
    score = np.zeros(shape)
    for place, value in cells.items():
        score[place] = value
    narrative = score if words >= SETTINGS.narrative_words else np.zeros(shape)
    return Likeness(whole=score, narrative=narrative, wording=np.full(shape, wording), words=np.full(shape, words))


def test_neighbouring_matches_form_one_run() -> None:
    cells = {(1, 4): 1.0, (2, 5): 1.1, (3, 6): 0.9}
    assert align(_likeness((6, 9), cells), SETTINGS) == [[Match(1, 4), Match(2, 5), Match(3, 6)]]


def test_one_skipped_sentence_does_not_end_a_run_but_two_do() -> None:
    one = align(_likeness((6, 6), {(0, 0): 1.0, (2, 2): 1.0}), SETTINGS)
    two = align(_likeness((6, 6), {(0, 0): 1.0, (3, 3): 1.0}), SETTINGS)
    assert [len(run) for run in one] == [2]
    assert [len(run) for run in two] == [1, 1]


def test_a_sentence_stands_for_one_other_only() -> None:
    (run,) = align(_likeness((1, 3), {(0, 0): 0.9, (0, 1): 1.2, (0, 2): 0.9}), SETTINGS)
    assert run == [Match(0, 1)]


def test_a_short_stock_sentence_alone_proves_nothing() -> None:
    assert align(_likeness((5, 5), {(2, 2): 1.0}, words=9), SETTINGS) == []


def test_one_fact_that_two_reporters_word_alike_proves_less_than_the_same_words() -> None:
    assert align(_likeness((5, 5), {(2, 2): 0.93}, wording=0.3), SETTINGS) == []
    assert len(align(_likeness((5, 5), {(2, 2): 0.93}, wording=0.9), SETTINGS)) == 1


def test_a_short_sentence_counts_where_much_else_is_shared() -> None:
    cells = {(row, row): 1.2 for row in range(4)} | {(9, 1 + 8): 0.9}
    assert [len(run) for run in align(_likeness((10, 10), cells, words=9), SETTINGS)] == [4, 1]


def test_sentences_that_are_mostly_quotation_bear_no_evidence() -> None:
    assert align(_likeness((5, 5), {(row, row): 1.3 for row in range(5)}, words=3), SETTINGS) == []


@given(st.integers(0, 6), st.integers(0, 6), st.integers(0, 1000))
def test_no_sentence_is_in_two_matches(rows: int, columns: int, seed: int) -> None:
    score = np.random.default_rng(seed).random((rows, columns)) * 1.3
    likeness = Likeness(whole=score, narrative=score, wording=score, words=np.full(score.shape, 20))
    matches = [match for run in align(likeness, OriginSettings()) for match in run]
    assert len({match.a for match in matches}) == len({match.b for match in matches}) == len(matches)
