"""The pair model with the weights that ship with the package, or with others of the same make."""

from __future__ import annotations

import json
from pathlib import Path

from twosource.language.pairing.comparing import make_comparer
from twosource.language.pairing.model import OnnxPairModel
from twosource.language.running import open_session, open_tokenizer


def load_pair_model(*, threads: int = 1, model: Path | None = None) -> OnnxPairModel:
    """Load a pair model. ``threads``: how many ONNX Runtime may use. ``model``: a file other than the one that ships.

    The weights of the comparison lie in the file's own metadata, see ``training/pairs/export.py``.
    """
    import numpy as np

    session = open_session(model or "pairs.onnx", threads=threads)
    learnt = json.loads(session.get_modelmeta().custom_metadata_map["twosource"])
    arrays = {name: np.asarray(value, dtype=np.float32) for name, value in learnt["weights"].items()}
    return OnnxPairModel(
        session=session, tokenizer=open_tokenizer(), comparer=make_comparer(arrays), name=learnt["name"]
    )
