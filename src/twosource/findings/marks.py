"""What a statement can be known by, and how rare that is in the story."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.terms import find_terms
from twosource.findings.word_groups import load_alike, load_kinds
from twosource.language.numerals import find_numerals
from twosource.model.span import Span

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# A mark's first letter says what it is; stems have none. Two words of one group say less than one word twice.
_GROUP, _KIND, _NUMBER = "~", "=", "#"
_GROUP_WEIGHT = 0.5


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Marked:
    """Matrices with a row for each statement and a column for each mark of the story.

    ``counts``: how often the statement has the mark. ``rarity``: natural logarithm of how few
    statements have it, one value for each column. ``is_stem`` and ``is_kind`` choose columns.
    """

    counts: NDArray[np.float64]
    rarity: NDArray[np.float64]
    is_stem: NDArray[np.bool_]
    is_kind: NDArray[np.bool_]


def mark_statements(texts: Sequence[str]) -> Marked:
    """Return the marks of statements, given the words of each."""
    import numpy as np

    rows = [_list_marks(text) for text in texts]
    names = sorted({mark for row in rows for mark in row})
    column = {mark: number for number, mark in enumerate(names)}
    counts = np.zeros((len(rows), len(names)))
    for number, row in enumerate(rows):
        for mark in row:
            counts[number, column[mark]] += 1
    carriers = np.maximum((counts > 0).sum(axis=0), 1)
    scale = np.array([_GROUP_WEIGHT if name.startswith(_GROUP) else 1.0 for name in names])
    return Marked(
        counts=counts,
        rarity=np.log((len(rows) + 1) / carriers) * scale,
        is_stem=np.array([not name.startswith((_GROUP, _KIND, _NUMBER)) for name in names], dtype=bool),
        is_kind=np.array([name.startswith(_KIND) for name in names], dtype=bool),
    )


def _list_marks(text: str) -> list[str]:
    """Return stems, the groups of words they belong to, and the values of numbers."""
    stems = [term.stem for term in find_terms(text, Span(0, len(text)))]
    return [
        *stems,
        *(mark for stem in stems if (mark := _find_group(stem))),
        *(f"{_NUMBER}{numeral.value:g}" for numeral in find_numerals(text)),
    ]


def _find_group(stem: str) -> str | None:
    if stem in load_kinds():
        return f"{_KIND}{load_kinds()[stem]}"
    return f"{_GROUP}{load_alike()[stem]}" if stem in load_alike() else None
