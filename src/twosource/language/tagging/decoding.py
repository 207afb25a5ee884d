"""Scores of tags to spans: the best allowed sequence of tags (Viterbi 1967), then its runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.tagging.layout import OUTSIDE, begin_tag, class_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Floats = NDArray[np.float32]
    Numbers = NDArray[np.int64]

NEVER = -1e4  # the score of what must not follow


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words from ``first`` to before ``last`` that make up one span of a class, and how sure the tags are (0 to 1)."""

    first: int
    last: int
    number: int
    score: float


def forbid(tags: int) -> Floats:
    """Return a table (from, to) with `NEVER` where "inside" would follow neither "begin" nor "inside" of its class.

    The last row says what may begin a text.
    """
    import numpy as np

    table = np.zeros((tags + 1, tags), dtype=np.float32)
    for tag in range(1, tags):
        if tag == begin_tag(class_of(tag)) + 1:
            table[:, tag] = NEVER
            table[tag - 1 : tag + 1, tag] = 0.0
    return table


def best_tags(scores: Floats, lengths: Sequence[int], table: Floats) -> Numbers:
    """Return the best sequence of tags of each text.

    ``scores``: (texts, words, tags), padded behind each text's own ``lengths``; ``table``: (tags + 1, tags), what
    following costs, see `forbid`. Returns (texts, words); what stands behind a text's length means nothing.
    """
    import numpy as np

    texts, words, tags = scores.shape
    best = np.zeros((texts, words), dtype=np.int64)
    if not words:
        return best
    came = np.zeros((words, texts, tags), dtype=np.int64)
    ends = np.asarray(lengths) - 1
    totals = scores[:, 0] + table[-1]
    final = totals.copy()
    for word in range(1, words):
        ways = totals[:, :, None] + table[:-1]
        came[word] = ways.argmax(axis=1)
        totals = ways.max(axis=1) + scores[:, word]
        final[ends == word] = totals[ends == word]
    rows = np.arange(texts)
    tag = final.argmax(axis=1)
    for word in range(words - 1, -1, -1):
        begun = ends >= word
        best[begun, word] = tag[begun]
        tag = np.where(begun & (word > 0), came[word][rows, tag], tag)
    return best


def find_runs(tags: Sequence[int], shares: Sequence[float]) -> Iterator[Run]:
    """Yield the spans of a sequence of tags. ``shares``: the model's belief in each word's tag (0 to 1)."""
    first = 0
    for word, tag in enumerate(tags):
        begins = tag != OUTSIDE and tag == begin_tag(class_of(tag))
        if begins:
            first = word
        follows = tags[word + 1] if word + 1 < len(tags) else OUTSIDE
        inside_next = follows != OUTSIDE and follows == begin_tag(class_of(follows)) + 1
        if tag != OUTSIDE and not inside_next:
            score = sum(shares[first : word + 1]) / (word + 1 - first)
            yield Run(first=first, last=word + 1, number=class_of(tag), score=score)


def shares_of(scores: Floats) -> Floats:
    """Return scores as shares that sum to 1 over the last axis (softmax)."""
    import numpy as np

    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares
