"""One vector for each sentence, whatever stands in it and however often."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

import numpy as np
from numpy.typing import NDArray

from twosource.language.encoder import DIMENSIONS, MAX_CHARACTERS, OnnxEncoder, load_encoder

FLOOD = "The river rose by two metres overnight."
FERRY = "Ferries to the islands stay in harbour until the storm has passed."


class CountingSession:
    """Notes how many rows it is asked for, and answers with the first pieces of each."""

    def __init__(self) -> None:
        self.rows = 0

    def run(self, _outputs: object, feed: dict[str, NDArray[np.int64]]) -> list[NDArray[np.float32]]:
        tokens = feed["input_ids"]
        self.rows += len(tokens)
        vectors = np.zeros((len(tokens), DIMENSIONS), dtype=np.float32)
        vectors[:, : min(DIMENSIONS, tokens.shape[1])] = tokens[:, :DIMENSIONS]
        return [vectors]


@cache
def the_encoder() -> OnnxEncoder:
    return load_encoder()


def encode(texts: Sequence[str]) -> NDArray[np.float32]:
    return the_encoder().encode(texts)


def test_equal_sentences_are_run_once_and_each_gets_its_row() -> None:
    session = CountingSession()
    vectors = replace(the_encoder(), session=session).encode([FLOOD, FERRY, FLOOD, FLOOD])
    assert session.rows == 2
    assert np.array_equal(vectors[0], vectors[2])
    assert np.array_equal(vectors[0], vectors[3])
    assert not np.array_equal(vectors[0], vectors[1])


def test_rows_come_in_the_order_of_the_texts() -> None:
    forward, backward = encode([FLOOD, FERRY]), encode([FERRY, FLOOD])
    assert np.allclose(forward, backward[::-1], atol=1e-6)


def test_what_stands_far_behind_the_last_word_piece_changes_nothing() -> None:
    endless = " ".join([FERRY] * 200)
    assert len(endless) > 2 * MAX_CHARACTERS
    assert np.array_equal(encode([endless]), encode([endless[: MAX_CHARACTERS + 7]]))


def test_no_text_gives_no_row() -> None:
    assert encode([]).shape == (0, DIMENSIONS)
