"""Which pairs of articles are worth comparing sentence by sentence."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from twosource.origins.candidates.nearby import are_near, read_gist
from twosource.origins.wording.wording import Worded

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_SHARED_PAIRS = 6  # common word pairs from which two articles are compared: fewer cannot make a passage
_NEAR = 0.6  # cosine from which two sentences may tell the same
_NEAR_SENTENCES = 3  # sentences with such a neighbour from which an article may be a retelling


def pick_pairs(articles: Sequence[Worded]) -> list[tuple[Worded, Worded]]:
    """Return the pairs that may share text: those with the same text, or near ones with like words or sense.

    Whether two articles are compared depends on these two alone. What it costs grows with what they have in common,
    not with the number of all pairs.
    """
    if not articles:
        return []
    shared = _count_shared([article.narrative.pairs.known for article in articles])
    return [
        (articles[i], articles[j])
        for i, (near, pairs) in enumerate(zip(_list_near(articles), shared, strict=True))
        for j in near
        if pairs[j] >= _SHARED_PAIRS or _are_the_same(articles[i], articles[j]) or _are_alike(articles[i], articles[j])
    ]


def _list_near(articles: Sequence[Worded]) -> Iterator[list[int]]:
    """Yield for each article the numbers of those after it that are near."""
    import numpy as np

    gists = [read_gist(article.analysed.article) for article in articles]
    sizes = np.array([len(gist.neighbours) for gist in gists])
    neighbours = _count_shared([gist.neighbours for gist in gists])
    shingles = _count_shared([gist.shingles for gist in gists])
    for number, (close, same) in enumerate(zip(neighbours, shingles, strict=True)):
        behind = slice(number + 1, None)
        near = are_near(close[behind], same[behind], np.minimum(sizes[number], sizes[behind]))
        yield (np.flatnonzero(near) + number + 1).tolist()


def _count_shared(traits: Sequence[NDArray[np.unsignedinteger]]) -> Iterator[NDArray[np.int64]]:
    """Yield for each article how many of its traits each article has, looked up in an inverted index."""
    import numpy as np

    sizes = [len(each) for each in traits]
    owners = np.repeat(np.arange(len(traits)), sizes)
    _, numbers, carriers = np.unique(np.concatenate(traits), return_inverse=True, return_counts=True)
    posted = owners[np.argsort(numbers, kind="stable")]
    starts = np.cumsum(carriers) - carriers
    for mine in np.split(numbers, np.cumsum(sizes)[:-1]):
        counts = carriers[mine]
        places = np.repeat(starts[mine] - np.cumsum(counts) + counts, counts) + np.arange(counts.sum())
        yield np.bincount(posted[places], minlength=len(traits))


def _are_the_same(a: Worded, b: Worded) -> bool:
    return a.analysed.article.sha256 == b.analysed.article.sha256 and bool(a.analysed.sentences)


def _are_alike(a: Worded, b: Worded) -> bool:
    if not (len(a.analysed.vectors) and len(b.analysed.vectors)):
        return False
    near = (a.analysed.vectors @ b.analysed.vectors.T).max(axis=1) >= _NEAR
    return int(near.sum()) >= _NEAR_SENTENCES
