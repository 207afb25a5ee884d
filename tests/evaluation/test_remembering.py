"""An encoder that remembers."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from evaluation.remembering import RememberingEncoder
from numpy.typing import NDArray


class _Counting:
    name = "counting"

    def __init__(self) -> None:
        self.asked: list[str] = []

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        self.asked += texts
        return np.array([[len(text), 1.0] for text in texts], dtype=np.float32).reshape(len(texts), 2)


def test_every_text_is_encoded_once_and_rows_come_in_the_order_asked() -> None:
    inner = _Counting()
    remembering = RememberingEncoder(inner)
    first = remembering.encode(["abc", "a", "abc"])
    again = remembering.encode(["a", "abcd"])
    assert inner.asked == ["abc", "a", "abcd"]
    assert first[:, 0].tolist() == [3, 1, 3]
    assert again[:, 0].tolist() == [1, 4]


def test_no_texts_have_no_rows() -> None:
    assert RememberingEncoder(_Counting()).encode([]).shape[0] == 0
