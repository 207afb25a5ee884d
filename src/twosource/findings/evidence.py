"""How much speaks for two statements being about one fact: vectors and words, for all pairs at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.material import Material
from twosource.findings.terms import find_terms
from twosource.findings.word_groups import load_alike
from twosource.language.analysed import AnalysedArticle
from twosource.language.numerals import find_numerals
from twosource.model.span import Span
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TINY = 1e-9
_GROUP_WEIGHT = 0.5  # two words of one group say less than one word twice


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
    rows = [_list_marks(item.span.of(material.text_of(item))) for item in statements]
    weights, common = _weigh_marks(rows)
    words = _unit(weights)
    return Evidence(closeness=vectors @ vectors.T, wording=words @ words.T, common=common)


def _vector_of(statement: Statement, analysed: AnalysedArticle) -> NDArray[np.float64]:
    """Average the vectors of the sentences the statement stands in, by how much of it they hold."""
    import numpy as np

    total = np.zeros(analysed.vectors.shape[1], dtype=np.float64)
    for sentence, vector in zip(analysed.sentences, analysed.vectors, strict=True):
        shared = sentence.span.shared(statement.span)
        if shared:
            total += shared * vector
    return total / (np.linalg.norm(total) + _TINY)


def _weigh_marks(rows: Sequence[Sequence[str]]) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Return the weight of each mark (column) in each statement (row), and how many stems two rows share."""
    import numpy as np

    names = sorted({mark for row in rows for mark in row})
    column = {mark: number for number, mark in enumerate(names)}
    counts = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        for mark in row:
            counts[number, column[mark]] += 1
    present = (counts > 0).astype(np.float64)
    rarity = np.log((len(rows) + 1) / np.maximum(present.sum(axis=0), 1))
    rarity *= np.array([_GROUP_WEIGHT if mark.startswith("~") else 1.0 for mark in names])
    stems = present[:, [not mark.startswith(("~", "#")) for mark in names]]
    return (present + np.log(np.maximum(counts, 1))) * rarity, stems @ stems.T


def _list_marks(text: str) -> list[str]:
    """Return what a statement can be known by: stems, the groups they belong to, the values of its numbers."""
    stems = [term.stem for term in find_terms(text, Span(0, len(text)))]
    groups = [f"~{group}" for group in map(load_alike().get, stems) if group]
    return [*stems, *groups, *(f"#{numeral.value:g}" for numeral in find_numerals(text))]


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    unit: NDArray[np.float64] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return unit
