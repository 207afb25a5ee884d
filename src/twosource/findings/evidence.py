"""How much speaks for two statements being about one fact: vectors and words, for all pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.material import Material
from twosource.findings.terms import find_terms
from twosource.language.analysed import AnalysedArticle
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TINY = 1e-9


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Square matrices over the statements, in their order.

    ``closeness``: cosine of the sentence vectors after the story's mean is taken off, so that what
    the whole story is about does not make everything alike. ``wording``: cosine of the content
    words, weighted by term frequency and rarity in the story. ``common``: how many content words
    the two have in common.
    """

    closeness: NDArray[np.float64]
    wording: NDArray[np.float64]
    common: NDArray[np.float64]


def weigh_evidence(statements: Sequence[Statement], material: Material) -> Evidence:
    """Compare every statement with every other."""
    import numpy as np

    vectors = np.array([_vector_of(item, material.analysed[item.article]) for item in statements])
    vectors = _unit(vectors - vectors.mean(axis=0))
    counts = _count_terms(statements, material)
    present = (counts > 0).astype(np.float64)
    rarity = np.log((len(statements) + 1) / np.maximum(present.sum(axis=0), 1))
    words = _unit((present + np.log(np.maximum(counts, 1))) * rarity)
    return Evidence(closeness=vectors @ vectors.T, wording=words @ words.T, common=present @ present.T)


def _vector_of(statement: Statement, analysed: AnalysedArticle) -> NDArray[np.float64]:
    """Average the vectors of the sentences the statement stands in, by how much of it they hold."""
    import numpy as np

    total = np.zeros(analysed.vectors.shape[1], dtype=np.float64)
    for sentence, vector in zip(analysed.sentences, analysed.vectors, strict=True):
        shared = sentence.span.shared(statement.span)
        if shared:
            total += shared * vector
    return total / (np.linalg.norm(total) + _TINY)


def _count_terms(statements: Sequence[Statement], material: Material) -> NDArray[np.float64]:
    import numpy as np

    stems = [[term.stem for term in find_terms(material.text_of(item), item.span)] for item in statements]
    column = {stem: number for number, stem in enumerate(sorted({stem for row in stems for stem in row}))}
    counts = np.zeros((len(statements), len(column)))
    for row, found in enumerate(stems):
        for stem in found:
            counts[row, column[stem]] += 1
    return counts


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    unit: NDArray[np.float64] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return unit
