"""The tagger with the weights that ship with the package, or with others of the same make."""

from __future__ import annotations

import json
from pathlib import Path

from twosource.language.running import open_session, open_tokenizer
from twosource.language.tagging.decoding import forbid
from twosource.language.tagging.layout import NAME_TAGS
from twosource.language.tagging.linking import LinkScorer
from twosource.language.tagging.tagger import OnnxNetwork, OnnxTagger


def load_tagger(*, threads: int = 1, model: Path | None = None) -> OnnxTagger:
    """Load a tagger. ``threads``: how many ONNX Runtime may use. ``model``: a file other than the one that ships.

    What the reader needs beside the network lies in the file's own metadata, see ``training/attribution/export.py``.
    """
    import numpy as np

    session = open_session(model or "tagger.onnx", threads=threads)
    learnt = json.loads(session.get_modelmeta().custom_metadata_map["twosource"])
    return OnnxTagger(
        network=OnnxNetwork(session),
        tokenizer=open_tokenizer(),
        follows=np.asarray(learnt["follows"], dtype=np.float32),
        names_follow=forbid(NAME_TAGS),
        links=LinkScorer(distances=np.asarray(learnt["distances"], dtype=np.float32)),
        name=learnt["name"],
    )
