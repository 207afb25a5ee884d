"""The pair model with the weights that ship with the package, or with others of the same make."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

from twosource.language.pairing.comparing import make_comparer
from twosource.language.pairing.model import OnnxPairModel


def load_pair_model(*, threads: int = 1, model: Path | None = None) -> OnnxPairModel:
    """Load a pair model. ``threads``: how many ONNX Runtime may use. ``model``: a file other than the one that ships.

    The weights of the comparison lie in the file's own metadata, see ``training/pairs/export.py``.
    """
    import numpy as np
    import onnxruntime
    from tokenizers import Tokenizer

    weights = files("twosource.language") / "weights"
    tokenizer = Tokenizer.from_str((weights / "encoder-tokenizer.json").read_text(encoding="utf-8"))
    tokenizer.no_padding()
    tokenizer.no_truncation()
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    session = onnxruntime.InferenceSession(
        (model or weights / "pairs.onnx").read_bytes(), sess_options=options, providers=["CPUExecutionProvider"]
    )
    learnt = json.loads(session.get_modelmeta().custom_metadata_map["twosource"])
    arrays = {name: np.asarray(value, dtype=np.float32) for name, value in learnt["weights"].items()}
    return OnnxPairModel(session=session, tokenizer=tokenizer, comparer=make_comparer(arrays), name=learnt["name"])
