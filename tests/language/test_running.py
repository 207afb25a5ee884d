"""Models as ONNX Runtime runs them: one table of word pieces for all that ship, and others that bring their own."""

from __future__ import annotations

from base64 import b64decode
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from pathlib import Path

import numpy as np
import pytest

from twosource.language.encoder import DIMENSIONS, load_encoder
from twosource.language.running import WORD_PIECES_FILE, open_session, open_tokenizer

WEIGHTS = files("twosource.language") / "weights"
SHIPPED = ["encoder.onnx", "pairs.onnx", "tagger.onnx"]
# A graph that takes rows of two numbers from a table of its own, made with onnx.helper.
OWN_TABLE = b64decode(
    "CAgSADpvCiAKC3dvcmRfcGllY2VzCgNpZHMSBHJvd3MiBkdhdGhlchIDb3duKhkIAggCEAJCC3dvcmRfcGllY2VzSgQBAgMEWhIKA2lkcxIL"
    "CgkIBxIFCgMSAW5iFwoEcm93cxIPCg0IAhIJCgMSAW4KAggCQgQKABAR"
)


def test_the_table_has_a_row_for_each_word_piece_of_the_tokenizer() -> None:
    assert len((WEIGHTS / WORD_PIECES_FILE).read_bytes()) == open_tokenizer().get_vocab_size() * DIMENSIONS


@pytest.mark.parametrize("name", SHIPPED)
def test_what_ships_holds_no_table_of_its_own(name: str) -> None:
    content = (WEIGHTS / name).read_bytes()
    table = (WEIGHTS / WORD_PIECES_FILE).read_bytes()
    assert WORD_PIECES_FILE.encode() in content
    assert table[:4096] not in content


def test_a_model_that_brings_its_own_table_opens_too(tmp_path: Path) -> None:
    own = tmp_path / "own.onnx"
    own.write_bytes(OWN_TABLE)
    (rows,) = open_session(own, threads=1).run(None, {"ids": np.asarray([1, 0], dtype=np.int64)})
    assert rows.tolist() == [[3, 4], [1, 2]]


def test_sessions_opened_by_threads_at_once_read_the_same() -> None:
    text = "The ferry left Orsel at noon."
    wanted = load_encoder().encode([text])
    with ThreadPoolExecutor(4) as pool:
        encoders = list(pool.map(lambda _: load_encoder(), range(4)))
    assert all(np.array_equal(encoder.encode([text]), wanted) for encoder in encoders)
