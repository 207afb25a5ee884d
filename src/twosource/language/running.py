"""The models that ship with the package, as ONNX Runtime and the tokenizer they share run them."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path
from typing import Any


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
    return onnxruntime.InferenceSession(place.read_bytes(), sess_options=options, providers=["CPUExecutionProvider"])
