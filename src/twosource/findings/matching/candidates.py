"""Pairs of statements that may state one fact: found cheaply, and so few that each can be looked at closely.

A blocking step in the sense of record linkage (Papadakis et al. 2020, "Blocking and filtering techniques for
entity resolution"): sentence vectors by blocks of a matrix product, words by an inverted index.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.findings.evidence.identical import find_identical
from twosource.findings.evidence.measures import find_same_measures
from twosource.findings.evidence.pairs import Pairs, make_pairs
from twosource.findings.evidence.readings import Readings
from twosource.findings.matching.likeness import index_words
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS = 1_000_000  # of a block of rows by all columns
_LEVEL = 1e-5  # what differs by less is level: the last digits of a sum depend on where its rows stand in a block


def find_candidates(readings: Readings, material: Material, settings: FindingSettings) -> Pairs:
    """Return the pairs that are alike enough to be looked at, in one article and across articles.

    Two statements are a candidate when their likeness reaches the least, and one of them is among the
    best that the other has in its article (or among its best of all). What each statement gets is
    decided article by article: an article that is added takes nothing from the others. The same text and
    the same measure in another unit are always candidates.
    """
    import numpy as np

    size = len(readings)
    likeness = index_words(readings)
    step = max(1, _CELLS // size)
    found = [
        _choose(likeness.compare(slice(first, min(size, first + step)), settings), first, readings.homes, settings)
        for first in range(0, size, step)
    ]
    known = [find_identical(readings.statements, material), find_same_measures(readings.statements)]
    return make_pairs(size, np.concatenate([*found, *known]))


def _choose(
    likeness: NDArray[np.float32], first: int, homes: NDArray[np.int64], settings: FindingSettings
) -> NDArray[np.int64]:
    """Return the keys of the pairs that the rows of a block, which begins with row ``first``, choose for themselves."""
    import numpy as np

    size = likeness.shape[1]
    rows = np.arange(len(likeness))
    likeness[rows, first + rows] = -np.inf  # no statement is its own candidate
    least = np.empty_like(likeness)
    edges = np.searchsorted(homes, np.arange(homes[-1] + 2))
    for start, end in pairwise(edges.tolist()):
        least[:, start:end] = _find_nth(likeness[:, start:end], settings.candidates_an_article)
    chosen = likeness >= np.maximum(least - _LEVEL, settings.least_likeness)
    row, column = np.nonzero(chosen)
    row = row + first
    keys: NDArray[np.int64] = np.minimum(row, column) * size + np.maximum(row, column)
    return keys


def _find_nth(values: NDArray[np.float32], nth: int) -> NDArray[np.float32]:
    """Return the nth greatest value of each row, as a column; the least one where there are fewer."""
    import numpy as np

    place = max(0, values.shape[1] - nth)
    found: NDArray[np.float32] = np.partition(values, place, axis=1)[:, place : place + 1]
    return found
