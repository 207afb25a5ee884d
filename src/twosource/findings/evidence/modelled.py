"""What the pair model says of each candidate pair."""

from __future__ import annotations

from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.vectors import find_vectors, unit_rows
from twosource.findings.material import Material
from twosource.language.pairing import Likeness, PairModel, PieceVectors
from twosource.model.statement import Statement

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np
    from numpy.typing import NDArray


def score_by_model(statements: Sequence[Statement], pairs: Pairs, material: Material) -> NDArray[np.float32] | None:
    """Return the pair model's scores of each pair (pairs, 5), see `PairModel.score`; None where there is no model."""
    model = material.pair_model
    if model is None:
        return None
    read = _read(statements, material, model)
    texts = [item.span.of(material.text_of(item)) for item in statements]
    likeness = Likeness(texts, unit_rows(find_vectors(statements, material, 0.0)))
    return model.score(read, pairs.rows, pairs.columns, likeness.of(pairs.rows, pairs.columns))


def _read(statements: Sequence[Statement], material: Material, model: PairModel) -> list[PieceVectors]:
    """Return the vectors of the statements, in their order: each article is read once."""
    numbers: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        numbers.setdefault(statement.article, []).append(number)
    found: dict[int, PieceVectors] = {}
    for article, own in numbers.items():
        analysed = material.analysed[article]
        spans = [sentence.span for sentence in analysed.sentences]
        parts = [(statements[number].span,) for number in own]
        found.update(zip(own, model.read(analysed.article.text, spans, parts), strict=True))
    return [found[number] for number in range(len(statements))]
