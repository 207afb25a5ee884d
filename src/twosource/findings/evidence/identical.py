"""Statements of two articles that are one text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.findings.material import Material
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TELLING = 5  # words; "He did not reply." may stand in two articles about two questions


def find_identical(statements: Sequence[Statement], material: Material) -> NDArray[np.bool_]:
    """Return a square matrix that tells which statements of different articles are the same text.

    A text of few words counts only where it was taken over with what stands around it: in a passage
    that both articles carry, or when the two articles are one text.
    """
    import numpy as np

    identical = np.zeros((len(statements), len(statements)), dtype=np.bool_)
    places: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        places.setdefault(statement.span.of(material.text_of(statement)).strip(), []).append(number)
    for text, numbers in places.items():
        for row, column in combinations(numbers, 2):
            ours, theirs = statements[row], statements[column]
            if ours.article != theirs.article and text:
                known = len(text.split()) >= _TELLING or _were_taken_over(ours, theirs, material)
                identical[row, column] = identical[column, row] = known
    return identical


def _were_taken_over(ours: Statement, theirs: Statement, material: Material) -> bool:
    if material.text_of(ours) == material.text_of(theirs):
        return True
    return any(
        all(
            any(place.article == item.article and place.span.contains(item.span) for place in passage.spans)
            for item in (ours, theirs)
        )
        for passage in material.ledger.lineage.passages
    )
