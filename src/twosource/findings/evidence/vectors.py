"""A vector for each statement, made of those of the sentences it stands in and near."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.material import Material
from twosource.language.analysed import AnalysedArticle
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TINY = 1e-9
_FEW = 4  # statements; the mean of so few is as much their own as their story's


def find_vectors(statements: Sequence[Statement], material: Material, surroundings: float) -> NDArray[np.float32]:
    """Return a vector for each statement (rows), of any length; all zeros for one that stands in no sentence."""
    import numpy as np

    vectors = [_find_vector(item, material.analysed[item.article], surroundings) for item in statements]
    return np.array(vectors, dtype=np.float32)


def centre_vectors(vectors: NDArray[np.float32], belonging: NDArray[np.float64]) -> NDArray[np.float32]:
    """Take off the mean: what the whole story is about makes everything alike. The rest is given a length of 1.

    ``belonging`` says how much each row counts for the mean.
    """
    import numpy as np

    share = np.float32(1.0) / np.float32(belonging.sum() + _FEW)
    return unit_rows(vectors - (belonging.astype(np.float32) @ vectors) * share)


def multiply_pairs(vectors: NDArray[np.float32], pairs: Pairs) -> NDArray[np.float32]:
    """Return the dot product of the two vectors of each pair."""
    import numpy as np

    products = np.zeros(len(pairs), dtype=np.float32)
    for rows, chosen in pairs.cut(len(vectors)):
        table = vectors[rows] @ vectors[rows.start :].T  # a pair's column is never before its row
        products[chosen] = table[pairs.rows[chosen] - rows.start, pairs.columns[chosen] - rows.start]
    return products


def unit_rows(rows: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the rows with a length of 1; rows of zeros stay as they are."""
    import numpy as np

    unit: NDArray[np.float32] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + np.float32(_TINY))
    return unit


def _find_vector(statement: Statement, analysed: AnalysedArticle, surroundings: float) -> NDArray[np.float32]:
    """Average the vectors of the sentences the statement stands in, and add some of those around it.

    What stands before and after says what "it" or "the plan" is, and which part of the story this is.
    """
    import numpy as np

    sentences = analysed.sentences
    first = bisect_right(sentences, statement.span.start, key=lambda sentence: sentence.span.end)
    behind = bisect_left(sentences, statement.span.end, key=lambda sentence: sentence.span.start)
    inside = range(first, max(first, behind))
    shares = np.array([sentences[number].span.shared(statement.span) for number in inside], dtype=np.float32)
    total = unit_rows((shares @ analysed.vectors[first : inside.stop])[None, :])[0]
    if inside:
        around = {first - 1, inside.stop} & set(range(len(sentences)))
        total = total + surroundings * sum(analysed.vectors[number] for number in sorted(around))
    return np.asarray(total, dtype=np.float32)
