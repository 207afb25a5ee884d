"""Statements of two articles that are one text."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import pair_key
from twosource.findings.material import Material
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_TELLING = 5  # words; "He did not reply." may stand in two articles about two questions


def find_identical(statements: Sequence[Statement], material: Material) -> NDArray[np.int64]:
    """Return the keys of the pairs of different articles that are the same text.

    A text of few words counts only where it was taken over with what stands around it: in a passage
    that both articles carry, or when the two articles are one text.
    """
    import numpy as np

    places: dict[str, list[int]] = {}
    for number, statement in enumerate(statements):
        places.setdefault(statement.span.of(material.text_of(statement)).strip(), []).append(number)
    keys = [
        pair_key(row, column, len(statements))
        for text, numbers in places.items()
        for row, column in combinations(numbers, 2)
        if text and _are_one(statements[row], statements[column], text, material)
    ]
    return np.array(sorted(keys), dtype=np.int64)


def _are_one(ours: Statement, theirs: Statement, text: str, material: Material) -> bool:
    if ours.article == theirs.article:
        return False
    return len(text.split()) >= _TELLING or _were_taken_over(ours, theirs, material)


def _were_taken_over(ours: Statement, theirs: Statement, material: Material) -> bool:
    if material.text_of(ours) == material.text_of(theirs):
        return True
    return any(
        all(
            any(place.article == item.article and place.span.contains(item.span) for place in passage.spans)
            for item in (ours, theirs)
        )
        for passage in material.ledger.lineage.passages_between(ours.article, theirs.article)
    )
