"""The pair model: MiniLM reads each article once, a small comparison judges each pair. Int8 ONNX on the CPU.

Recipe, data and figures: the model card beside the weights. Made by ``training/pairs``.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from twosource.language.pairing.chunks import cut_chunks
from twosource.language.pairing.comparing import Comparer
from twosource.language.pairing.layout import KEY, MOST_PIECES, SIZE
from twosource.language.pairing.vectors import PieceVectors
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_FIRST, _LAST = 101, 102  # the pieces [CLS] and [SEP] that stand around every chunk


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class OnnxPairModel:
    """The pair model that ships with the package. Make one with `load_pair_model`."""

    session: Any
    tokenizer: Any
    comparer: Comparer
    name: str

    def read(self, text: str, sentences: Sequence[Span], statements: Sequence[Sequence[Span]]) -> list[PieceVectors]:
        """Return the vectors of each statement of an article, given its sentences and each statement's parts."""
        pieces = self._read_pieces(text, sentences)
        return [pieces.pick(parts, len(text)) for parts in statements]

    def score(
        self,
        read: Sequence[PieceVectors],
        rows: NDArray[np.int64],
        columns: NDArray[np.int64],
        likeness: NDArray[np.float32],
    ) -> NDArray[np.float32]:
        """Return (pairs, `OUTPUTS`) for pairs of a story's statements, given by their numbers."""
        return self.comparer.compare(read, rows, columns, likeness)

    def _read_pieces(self, text: str, sentences: Sequence[Span]) -> _Pieces:
        import numpy as np

        ids: list[int] = []
        spans: list[tuple[int, int]] = []
        lengths = []
        for sentence in sentences:
            # The tokenizer takes no lone surrogates; a text may hold them.
            written = sentence.of(text).encode("utf-8", "replace").decode("utf-8")
            encoding = self.tokenizer.encode(written, add_special_tokens=False)
            ids.extend(encoding.ids)
            spans.extend((sentence.start + start, sentence.start + end) for start, end in encoding.offsets)
            lengths.append(len(encoding.ids))
        outputs = list(self._run(ids, lengths))
        body = np.concatenate(outputs) if outputs else np.zeros((0, SIZE + KEY + 1), dtype=np.float32)
        return _Pieces(ids=np.asarray(ids, dtype=np.int64), spans=spans, body=body)

    def _run(self, ids: Sequence[int], lengths: Sequence[int]) -> Iterator[NDArray[np.float32]]:
        """Yield (pieces, SIZE + KEY + 1) for each chunk, one run each: what a chunk gives depends on it alone."""
        import numpy as np

        for chunk in cut_chunks(lengths):
            read = np.asarray([[_FIRST, *ids[chunk.first : chunk.behind], _LAST]], dtype=np.int64)
            yield self.session.run(None, {"ids": read})[0][0, 1 + chunk.context : -1]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Pieces:
    """An article's word pieces: their numbers, (start, end) in its text, and what the body gives for each."""

    ids: NDArray[np.int64]
    spans: Sequence[tuple[int, int]]
    body: NDArray[np.float32]

    def pick(self, parts: Sequence[Span], length: int) -> PieceVectors:
        """Return the vectors of the statement that these parts of the text make up."""
        import numpy as np

        chosen = [number for part in parts for number in self._find(part)][:MOST_PIECES]
        rows = self.body[chosen]
        return PieceVectors(
            keys=rows[:, SIZE : SIZE + KEY].copy(),  # what else the body gives is let go
            worths=rows[:, SIZE + KEY].copy(),
            ids=self.ids[chosen],
            mean=rows[:, :SIZE].mean(axis=0) if chosen else np.zeros(SIZE, dtype=np.float32),
            place=parts[0].start / max(1, length) if parts else 0.0,
        )

    def _find(self, part: Span) -> range:
        first = bisect_right(self.spans, part.start, key=lambda span: span[1])
        return range(first, max(first, bisect_left(self.spans, part.end, key=lambda span: span[0])))
