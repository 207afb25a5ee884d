"""An encoder without a model, for tests that are not about meaning."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray


class HashEncoder:
    """Vectors made of a hash: equal texts are equal, all others are unrelated."""

    name = "hash"

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        digests = [hashlib.sha384(text.encode("utf-8", "surrogatepass")).digest() for text in texts]
        rows = [np.frombuffer(digest, np.uint8) for digest in digests]
        vectors = np.tile(np.array(rows, dtype=np.float32).reshape(len(texts), 48), (1, 8)) - 127.5
        unit: NDArray[np.float32] = vectors / np.linalg.norm(vectors, axis=1, keepdims=True)
        return unit
