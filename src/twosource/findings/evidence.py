"""How much speaks for two statements being about one fact, for all pairs of a story at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.marks import mark_statements
from twosource.findings.material import Material
from twosource.findings.measures import compare_measures
from twosource.findings.settings import FindingSettings
from twosource.language.analysed import AnalysedArticle
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TINY = 1e-9
_FEW = 4  # statements; the mean of so few is as much their own as their story's


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Evidence:
    """Square matrices over the statements, in their order.

    ``weight``: all that speaks for a match, summed. ``common``: how many content words the two have
    in common, ``plain``: how many of them are no names. ``same_speaker``: both are attributed to one source.
    """

    weight: NDArray[np.float64]
    common: NDArray[np.float64]
    plain: NDArray[np.float64]
    same_speaker: NDArray[np.bool_]


def weigh_evidence(statements: Sequence[Statement], material: Material, settings: FindingSettings) -> Evidence:
    """Compare every statement with every other.

    What the whole story is about makes everything alike: so the mean is taken off the sentence
    vectors, and words count by how rare they are in the story. Long sentences state several facts:
    so beside the cosine of the words, which long sentences dilute, what they share is counted as such.
    """
    import numpy as np

    vectors = np.array(
        [_find_vector(item, material.analysed[item.article], settings.surroundings) for item in statements]
    )
    vectors = _unit(vectors - vectors.mean(axis=0) * len(vectors) / (len(vectors) + _FEW))
    marked = mark_statements(statements, material)
    present = (marked.counts > 0).astype(np.float64)
    words = _unit((present + np.log(np.maximum(marked.counts, 1))) * marked.rarity)
    shared = np.minimum((present * marked.rarity * marked.is_word) @ present.T, settings.most_shared)
    kinds = present[:, marked.is_kind] @ present[:, marked.is_kind].T
    same_speaker = _compare_speakers(statements)
    same_measure = compare_measures(statements)
    return Evidence(
        weight=settings.closeness_weight * (vectors @ vectors.T)
        + settings.wording_weight * (words @ words.T)
        + settings.sharing_weight * shared
        + settings.same_speech_weight * (same_speaker & (kinds > 0))
        + settings.same_measure_weight * same_measure,
        common=_count_shared(present[:, marked.is_word]) + same_measure,
        plain=_count_shared(present[:, marked.is_plain]) + same_measure,
        same_speaker=same_speaker,
    )


def _count_shared(present: NDArray[np.float64]) -> NDArray[np.float64]:
    shared: NDArray[np.float64] = present @ present.T
    return shared


def _find_vector(statement: Statement, analysed: AnalysedArticle, surroundings: float) -> NDArray[np.float64]:
    """Average the vectors of the sentences the statement stands in, and add some of those around it.

    What stands before and after says what "it" or "the plan" is, and which part of the story this is.
    """
    import numpy as np

    shares = np.array([sentence.span.shared(statement.span) for sentence in analysed.sentences], dtype=np.float64)
    total = _unit((shares @ analysed.vectors)[None, :])[0]
    inside = np.flatnonzero(shares)
    if len(inside):
        around = {int(inside[0]) - 1, int(inside[-1]) + 1} & set(range(len(shares)))
        total = total + surroundings * sum(analysed.vectors[number] for number in sorted(around))
    return np.asarray(total, dtype=np.float64)


def _compare_speakers(statements: Sequence[Statement]) -> NDArray[np.bool_]:
    import numpy as np

    speakers = np.array([item.sources[-1] if item.sources else "" for item in statements])
    same: NDArray[np.bool_] = (speakers[:, None] == speakers[None, :]) & (speakers != "")
    return same


def _unit(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    import numpy as np

    unit: NDArray[np.float64] = rows / (np.linalg.norm(rows, axis=1, keepdims=True) + _TINY)
    return unit
