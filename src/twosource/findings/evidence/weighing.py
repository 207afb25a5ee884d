"""How much speaks for two statements being about one fact, for all pairs of a story at once."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.clashes import find_clashes
from twosource.findings.evidence.identical import find_identical
from twosource.findings.evidence.independence import find_asides, find_independent
from twosource.findings.evidence.measures import compare_measures
from twosource.findings.material import Material
from twosource.findings.propositions.claims import find_claim
from twosource.findings.settings import FindingSettings
from twosource.findings.words.marks import Marked, mark_texts
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
    in common, ``plain``: how many of them are no names; words that only say who said it count when
    one source said both. ``same_speaker``: both are attributed to one source. ``identical``: one
    text. ``clash``: how far apart their times are, from 0 to 1. ``independent``: joined, they would
    corroborate each other. ``aside``: both say in passing what they have in common.
    """

    weight: NDArray[np.float64]
    common: NDArray[np.float64]
    plain: NDArray[np.float64]
    same_speaker: NDArray[np.bool_]
    identical: NDArray[np.bool_]
    clash: NDArray[np.float64]
    independent: NDArray[np.bool_]
    aside: NDArray[np.bool_]


def weigh_evidence(statements: Sequence[Statement], material: Material, settings: FindingSettings) -> Evidence:
    """Compare every statement with every other."""
    import numpy as np

    whole = mark_texts([item.span.of(material.text_of(item)) for item in statements])
    claimed = [_read_claim(item, material) for item in statements]
    claims = mark_texts(claimed)
    same_speaker = _compare_speakers(statements)
    same_measure = compare_measures(statements)
    identical = find_identical(statements, material)
    weight = (
        settings.closeness_weight * _compare_vectors(statements, material, settings)
        + _compare_words(whole, settings)
        + settings.same_speech_weight * (same_speaker & (_count_shared(whole, whole.is_kind) > 0))
        + settings.same_measure_weight * same_measure
    )
    counted = [
        np.where(same_speaker, _count_shared(whole, ours), _count_shared(claims, theirs)) + same_measure
        for ours, theirs in (
            (whole.is_word & ~whole.is_kind, claims.is_word & ~claims.is_kind),
            (whole.is_plain, claims.is_plain),
        )
    ]
    return Evidence(
        weight=np.where(identical, np.maximum(weight, settings.near_copy), weight),
        common=counted[0],
        plain=counted[1],
        same_speaker=same_speaker,
        identical=identical,
        clash=find_clashes(statements, material),
        independent=find_independent(statements),
        aside=find_asides(claimed) & (same_measure == 0),
    )


def _read_claim(statement: Statement, material: Material) -> str:
    text = material.text_of(statement)
    return "\n".join(part.of(text) for part in find_claim(statement, text))


def _compare_words(marked: Marked, settings: FindingSettings) -> NDArray[np.float64]:
    """Return what the words in common speak for.

    Words count by how rare they are in the story. Long sentences state several facts: so beside the
    cosine of the words, which long sentences dilute, what they share is counted as such.
    """
    import numpy as np

    present = (marked.counts > 0).astype(np.float64)
    words = _unit((present + np.log(np.maximum(marked.counts, 1))) * marked.rarity)
    shared = np.minimum((present * marked.rarity * marked.is_word) @ present.T, settings.most_shared)
    total: NDArray[np.float64] = settings.wording_weight * (words @ words.T) + settings.sharing_weight * shared
    return total


def _count_shared(marked: Marked, chosen: NDArray[np.bool_]) -> NDArray[np.float64]:
    present = (marked.counts[:, chosen] > 0).astype("float64")
    shared: NDArray[np.float64] = present @ present.T
    return shared


def _compare_vectors(
    statements: Sequence[Statement], material: Material, settings: FindingSettings
) -> NDArray[np.float64]:
    """Return the cosines of the sentence vectors.

    What the whole story is about makes everything alike: so the mean is taken off.
    """
    import numpy as np

    vectors = np.array(
        [_find_vector(item, material.analysed[item.article], settings.surroundings) for item in statements]
    )
    vectors = _unit(vectors - vectors.mean(axis=0) * len(vectors) / (len(vectors) + _FEW))
    cosines: NDArray[np.float64] = vectors @ vectors.T
    return cosines


def _find_vector(statement: Statement, analysed: AnalysedArticle, surroundings: float) -> NDArray[np.float64]:
    """Average the vectors of the sentences the statement stands in, and add some of those around it.

    What stands before and after says what "it" or "the plan" is, and which part of the story this is.
    """
    import numpy as np

    sentences = analysed.sentences
    first = bisect_right(sentences, statement.span.start, key=lambda sentence: sentence.span.end)
    behind = bisect_left(sentences, statement.span.end, key=lambda sentence: sentence.span.start)
    inside = range(first, max(first, behind))
    shares = np.array([sentences[number].span.shared(statement.span) for number in inside], dtype=np.float64)
    total = _unit((shares @ analysed.vectors[first : inside.stop])[None, :])[0]
    if inside:
        around = {first - 1, inside.stop} & set(range(len(sentences)))
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
