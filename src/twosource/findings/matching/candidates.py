"""Pairs of statements that may state one fact: found cheaply, and so few that each can be looked at closely.

A blocking step in the sense of record linkage (Papadakis et al. 2020, "Blocking and filtering techniques for
entity resolution"): sentence vectors by blocks of a matrix product, words by an inverted index.
"""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

from twosource.findings.evidence.aligned import find_aligned
from twosource.findings.evidence.identical import find_identical
from twosource.findings.evidence.measures import find_same_measures
from twosource.findings.evidence.pairs import Pairs, make_pairs
from twosource.findings.evidence.readings import Readings
from twosource.findings.matching.index import index_statements
from twosource.findings.material import Material
from twosource.findings.settings import FindingSettings

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_CELLS = 1_000_000  # of a block of rows by all columns
_LEVEL = 1e-4  # what differs by less is level: the last digits of a sum depend on where its rows stand in a block


def find_candidates(readings: Readings, material: Material, settings: FindingSettings) -> Pairs:
    """Return the pairs that are alike enough to be looked at, in one article and across articles.

    Two statements are candidates when they are alike enough, and one of them is among the best that the
    other has at all; or when they are surely alike, and one is among the best that the other has in its
    article. So an article that is added takes nothing away from what a statement has in the others but
    the last of the best at all, and what is looked at grows with the statements and with what is alike,
    not with all pairs. The same text, the same measure in another unit and what stands at the same place of a
    passage that both articles carry are always candidates.
    """
    import numpy as np

    size = len(readings)
    index = index_statements(readings, settings)
    step = max(1, _CELLS // size)
    found = [
        find_identical(readings.statements, material),
        find_same_measures(readings.statements),
        find_aligned(readings.statements, material),
    ]
    for first in range(0, size, step):
        block = index.compare(slice(first, min(size, first + step)), settings)
        rows = np.arange(len(block))
        block[rows, first + rows] = -np.inf  # no statement is its own candidate
        row, column = np.nonzero(block >= _find_bars(block, readings.homes, settings))
        row += first
        found.append(np.minimum(row, column) * size + np.maximum(row, column))
    return make_pairs(size, np.concatenate(found))


def _find_bars(block: NDArray[np.float32], homes: NDArray[np.int64], settings: FindingSettings) -> NDArray[np.float32]:
    """Return what each likeness of a block of rows must reach."""
    import numpy as np

    bars = np.empty_like(block)
    edges = np.searchsorted(homes, np.arange(homes[-1] + 2)).tolist()
    for start, end in pairwise(edges):
        best = _find_nth(block[:, start:end], settings.candidates_an_article)
        bars[:, start:end] = np.maximum(best, np.float32(settings.sure_likeness))
    np.minimum(bars, _find_nth(block, settings.candidates_at_all), out=bars)
    bars -= np.float32(_LEVEL)
    needed: NDArray[np.float32] = np.maximum(bars, np.float32(settings.least_likeness))
    return needed


def _find_nth(values: NDArray[np.float32], nth: int) -> NDArray[np.float32]:
    """Return the nth greatest value of each row, as a column; the least one where there are fewer."""
    import numpy as np

    place = max(0, values.shape[1] - nth)
    found: NDArray[np.float32] = np.partition(values, place, axis=1)[:, place : place + 1]
    return found
