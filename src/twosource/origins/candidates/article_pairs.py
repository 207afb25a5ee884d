"""From pairs of fingerprints to pairs of the articles that have them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from twosource.origins.candidates.candidate_columns import CandidateColumns
from twosource.origins.candidates.matched import Pairs

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


def name_pairs(pairs: Iterable[Pairs], carriers: Sequence[Sequence[str]]) -> CandidateColumns:
    """Return the pairs of articles, sorted. ``carriers`` has the articles of each fingerprint."""
    import numpy as np

    articles = [article for some in carriers for article in some]
    order = sorted(range(len(articles)), key=articles.__getitem__)
    rank = np.empty(len(articles), dtype=np.int64)
    rank[order] = np.arange(len(articles))
    sizes = np.array([len(some) for some in carriers], dtype=np.int64)
    nothing = (np.empty(0, dtype=np.int64),) * 3
    found = [nothing, *(_spread(each, rank, sizes) for each in pairs)]
    a, b, words = map(np.concatenate, zip(*found, strict=True))
    by_name = np.argsort((a << 32) | b)
    ids = [articles[number] for number in order]
    return CandidateColumns(articles=ids, a=a[by_name], b=b[by_name], words=words[by_name])


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
