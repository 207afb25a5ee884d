"""From pairs of fingerprints to pairs of the articles that have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.origins.candidates.candidate import Candidate
from twosource.origins.candidates.joining import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def name_pairs(pairs: Iterable[Pairs], carriers: Sequence[Sequence[str]]) -> list[Candidate]:
    """Return the pairs of articles, sorted. ``carriers`` has the articles of each fingerprint."""
    import numpy as np

    articles = [article for some in carriers for article in some]
    order = sorted(range(len(articles)), key=articles.__getitem__)
    rank = np.empty(len(articles), dtype=np.int64)
    rank[order] = np.arange(len(articles))
    sizes = np.array([len(some) for some in carriers], dtype=np.int64)
    found = [_spread(each, rank, sizes) for each in pairs]
    a, b, words = (np.concatenate([np.empty(0, dtype=np.int64), *columns]) for columns in zip(*found, strict=True))
    by_name = np.argsort((a << 32) | b)
    ids = np.array([articles[number] for number in order], dtype=object)
    return list(map(Candidate, ids[a[by_name]].tolist(), ids[b[by_name]].tolist(), words[by_name].tolist()))


def _spread(
    pairs: Pairs, rank: NDArray[np.int64], sizes: NDArray[np.int64]
) -> tuple[NDArray[np.int64], NDArray[np.int64], NDArray[np.int64]]:
    """Return the ranks of the articles of each pair, the lower one first, and their common words."""
    import numpy as np

    starts = np.cumsum(sizes) - sizes
    counts = sizes[pairs.one] * sizes[pairs.other]
    which = np.repeat(np.arange(len(counts)), counts)
    number = np.arange(len(which)) - np.repeat(np.cumsum(counts) - counts, counts)
    one, other = pairs.one[which], pairs.other[which]
    a, b = rank[starts[one] + number // sizes[other]], rank[starts[other] + number % sizes[other]]
    kept = (one != other) | (a < b)  # an article is no pair with itself, nor two of them twice
    a, b, words = a[kept], b[kept], pairs.words[which[kept]]
    return np.minimum(a, b), np.maximum(a, b), words
