"""Sentence vectors: all-MiniLM-L6-v2 as int8 ONNX, run by ONNX Runtime on the CPU.

Source of the model: Wang et al. 2020 (MiniLM), sentence-transformers all-MiniLM-L6-v2; its card
lies beside the weights.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from twosource.language.running import open_session, open_tokenizer

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

DIMENSIONS = 384
MAX_TOKENS = 160  # a news sentence has 30 word pieces on average; what is longer is cut
MAX_CHARACTERS = 4_000  # far more than so many word pieces are made of; the rest need not be read at all
BATCH = 32
MODEL_NAME = "all-MiniLM-L6-v2-int8"


class Encoder(Protocol):
    """Turns sentences into vectors of unit length, so that a dot product is a cosine."""

    @property
    def name(self) -> str:
        """The model and its form, for the record of how a comparison was made."""
        ...

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of `DIMENSIONS` values for each text, in the order of the texts."""
        ...


@dataclass(frozen=True, slots=True, eq=False)
class OnnxEncoder:
    """The encoder that ships with the package. Make one with `load_encoder`."""

    session: Any
    tokenizer: Any
    name: str = MODEL_NAME

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Return one row of `DIMENSIONS` values for each text, in the order of the texts. Equal texts are run once."""
        import numpy as np

        starts = [text[:MAX_CHARACTERS] for text in texts]
        numbers = {start: number for number, start in enumerate(dict.fromkeys(starts))}
        vectors = self._encode_unlike(list(numbers))
        return vectors[np.array([numbers[start] for start in starts], dtype=np.int64)]

    def _encode_unlike(self, texts: Sequence[str]) -> NDArray[np.float32]:
        import numpy as np

        vectors = np.zeros((len(texts), DIMENSIONS), dtype=np.float32)
        # The tokenizer takes no lone surrogates; a text may hold them.
        encodings = self.tokenizer.encode_batch([text.encode("utf-8", "replace").decode("utf-8") for text in texts])
        # Texts of like length go together: padding is most of the cost otherwise.
        order = sorted(range(len(texts)), key=lambda i: (len(encodings[i].ids), i))
        for first in range(0, len(order), BATCH):
            rows = order[first : first + BATCH]
            vectors[rows] = self._run([encodings[i].ids for i in rows])
        return vectors

    def _run(self, ids: Sequence[Sequence[int]]) -> NDArray[np.float32]:
        import numpy as np

        longest = max(len(row) for row in ids)
        tokens = np.zeros((len(ids), longest), dtype=np.int64)
        mask = np.zeros_like(tokens)
        for i, row in enumerate(ids):
            tokens[i, : len(row)] = row
            mask[i, : len(row)] = 1
        result: NDArray[np.float32] = self.session.run(None, {"input_ids": tokens, "attention_mask": mask})[0]
        return result


def load_encoder(*, threads: int = 1) -> OnnxEncoder:
    """Load the weights that ship with the package. ``threads``: how many ONNX Runtime may use."""
    tokenizer = open_tokenizer()
    tokenizer.enable_truncation(max_length=MAX_TOKENS)
    # Many sentences are run at once here: memory matters more than what the arena saves.
    session = open_session("encoder.onnx", threads=threads, arena=False)
    return OnnxEncoder(session=session, tokenizer=tokenizer)
