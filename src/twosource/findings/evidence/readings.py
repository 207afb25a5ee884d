"""What is read of each statement once, before any two are compared."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.findings.evidence.belonging import find_belonging
from twosource.findings.evidence.vectors import centre_vectors, find_vectors, unit_rows
from twosource.findings.material import Material
from twosource.findings.propositions.claims import find_claim
from twosource.findings.settings import FindingSettings
from twosource.findings.words.marks import Marked, mark_texts
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Readings:
    """The statements of a story in an order of their own, and what is read of each: one row or entry for each.

    ``homes`` numbers the articles they stand in, each one's statements one behind the other;
    ``belonging`` says from 0 to 1 how much these belong to the story. ``vectors``
    are sentence vectors of unit length, ``centred`` the same with the story's mean taken off. ``whole``
    has the marks of all of a statement's words, ``claims`` of those that do not only say who said it;
    ``claimed`` has these words.
    """

    statements: tuple[Statement, ...]
    homes: NDArray[np.int64]
    belonging: NDArray[np.float64]
    vectors: NDArray[np.float32]
    centred: NDArray[np.float32]
    whole: Marked
    claims: Marked
    claimed: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.statements)


def read_statements(statements: Sequence[Statement], material: Material, settings: FindingSettings) -> Readings:
    """Read the statements of a story, in whatever order they are given; there must be at least one.

    They are put in order first: sums of floating point numbers would otherwise depend, in the last
    digit, on the order in which they were given.
    """
    import numpy as np

    ordered = sorted(statements, key=lambda item: (item.article, item.span, item.id))
    numbers = {article: number for number, article in enumerate(sorted({item.article for item in ordered}))}
    vectors = find_vectors(ordered, material, settings.surroundings)
    homes = np.array([numbers[item.article] for item in ordered])
    belonging = find_belonging(unit_rows(vectors), homes)
    claimed = tuple(_read_claim(item, material) for item in ordered)
    return Readings(
        statements=tuple(ordered),
        homes=homes,
        belonging=belonging,
        vectors=unit_rows(vectors),
        centred=centre_vectors(vectors, belonging),
        whole=mark_texts([item.span.of(material.text_of(item)) for item in ordered], belonging),
        claims=mark_texts(claimed, belonging),
        claimed=claimed,
    )


def _read_claim(statement: Statement, material: Material) -> str:
    text = material.text_of(statement)
    return "\n".join(part.of(text) for part in find_claim(statement, text))
