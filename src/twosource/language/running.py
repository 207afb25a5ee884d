"""The models that ship with the package, as ONNX Runtime and the tokenizer they share run them."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path
from threading import Lock
from typing import Any

WORD_PIECES_FILE = "word-pieces.bin"  # the table of word pieces that all models share, see training/word_pieces.py
WORD_PIECES = "word_pieces"  # its name in their graphs
_NUMBERS = 384  # of one word piece, a byte each
_opening = Lock()  # a second table that nobody keeps would be freed under the session that reads it


def open_tokenizer() -> Any:
    """Return the tokenizer that all models share: it neither pads nor cuts a text."""
    from tokenizers import Tokenizer

    weights = files("twosource.language") / "weights"
    tokenizer = Tokenizer.from_str((weights / "encoder-tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    return tokenizer


def open_session(weights: str | Path, *, threads: int, arena: bool = True) -> Any:
    """Return a model as ONNX Runtime runs it on the CPU.

    ``weights``: a file that ships, by its name, or the path of another one. ``threads``: how many it may use.
    Without the ``arena`` memory is given back: it keeps what the largest input ever seen took.
    """
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.enable_cpu_mem_arena = arena
    place = weights if isinstance(weights, Path) else files("twosource.language") / "weights" / weights
    content = place.read_bytes()
    if WORD_PIECES_FILE.encode() in content:
        with _opening:
            options.add_external_initializers([WORD_PIECES], [_open_word_pieces()])
    return onnxruntime.InferenceSession(content, sess_options=options, providers=["CPUExecutionProvider"])


@cache
def _open_word_pieces() -> Any:
    """Return the table of word pieces: one for all sessions, which read it where it lies and do not hold it."""
    import numpy as np
    import onnxruntime

    content = (files("twosource.language") / "weights" / WORD_PIECES_FILE).read_bytes()
    table = np.frombuffer(content, dtype=np.uint8).reshape(-1, _NUMBERS)
    return onnxruntime.OrtValue.ortvalue_from_numpy(table)
