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

    ends = np.asarray(lengths, dtype=np.int64)
    if not scores.shape[1]:
        return np.zeros(scores.shape[:2], dtype=np.int64)
    best, settled = _take_each_best(scores, ends, table)
    rest = np.flatnonzero(~settled)
    if len(rest):
        words = int(ends[rest].max())
        best[rest, :words] = _search(scores[rest, :words], ends[rest], table)
    return best


def _take_each_best(scores: Floats, lengths: Numbers, table: Floats) -> tuple[Numbers, NDArray[np.bool_]]:
    """Return each word's best tag as if it followed the tag it follows best, and the texts in which it does so always.

    No sequence can have more than that, so such a text, as most are, needs no search.
    """
    import numpy as np

    most = table[:-1].max(axis=0)
    wishes = scores + most
    wishes[:, 0] = scores[:, 0] + table[-1]
    tags = wishes.argmax(axis=2)
    fits = table[tags[:, :-1], tags[:, 1:]] == most[tags[:, 1:]]
    behind = np.arange(1, scores.shape[1]) >= lengths[:, None]
    return tags, (fits | behind).all(axis=1)


def _search(scores: Floats, lengths: Numbers, table: Floats) -> Numbers:
    """Return the best sequence of tags of each text, as `best_tags` does, by the ways to each tag of each word."""
    import numpy as np

    texts, words, _ = scores.shape
    best = np.zeros((texts, words), dtype=np.int64)
    # The longest first: at each word the texts that go on are the first ones, and the others are left alone.
    order = np.argsort(-lengths, kind="stable")
    goes_on: list[int] = (lengths[:, None] > np.arange(words)).sum(axis=0).tolist()
    came, totals = _go_forward(scores[order], goes_on, table)
    tag, rows, found = totals.argmax(axis=1), np.arange(texts), np.zeros((words, texts), dtype=np.int64)
    for word in range(words - 1, -1, -1):
        some = goes_on[word]
        found[word, :some] = tag[:some]
        tag[:some] = came[word, rows[:some], tag[:some]]
    best[order] = found.T
    return best


def _go_forward(scores: Floats, goes_on: Sequence[int], table: Floats) -> tuple[Numbers, Floats]:
    """Return the tag before each tag, (words, texts, tags), and the scores of the best ways to the texts' last tags."""
    import numpy as np

    texts, words, tags = scores.shape
    came = np.zeros((words, texts, tags), dtype=np.int64)
    totals = scores[:, 0] + table[-1]
    costs = np.ascontiguousarray(table[:-1].T)  # (to, from)
    for word in range(1, words):
        some = goes_on[word]
        ways = totals[:some, None] + costs
        ways.argmax(axis=2, out=came[word, :some])
        np.add(np.maximum.reduce(ways, axis=2), scores[:some, word], out=totals[:some])
    return came, totals


def find_runs(tags: Sequence[int], shares: Sequence[float]) -> Iterator[Run]:
    """Yield the spans of a sequence of tags. ``shares``: the model's belief in each word's tag (0 to 1)."""
    first = 0
    for word, tag in enumerate(tags):
        if tag == OUTSIDE:
            continue
        if tag % 2:  # begins a span
            first = word
        follows = tags[word + 1] if word + 1 < len(tags) else OUTSIDE
        if follows == OUTSIDE or follows % 2:
            score = sum(shares[first : word + 1]) / (word + 1 - first)
            yield Run(first=first, last=word + 1, number=class_of(tag), score=score)


def shares_of(scores: Floats) -> Floats:
    """Return scores as shares that sum to 1 over the last axis (softmax)."""
    import numpy as np

    powers = np.exp(scores - scores.max(axis=-1, keepdims=True))
    shares: Floats = powers / powers.sum(axis=-1, keepdims=True)
    return shares
