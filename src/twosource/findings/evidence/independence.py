"""Pairs of statements that, once joined, make a finding corroborated: they are looked at more closely."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.findings.words.terms import find_terms
from twosource.findings.words.word_groups import load_alike
from twosource.model.span import Span
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAD = 4  # content words that a claim begins with: in news English the subject and mostly the verb


def find_independent(statements: Sequence[Statement]) -> NDArray[np.bool_]:
    """Return a square matrix that tells which statements come from two known origins and share no source."""
    import numpy as np

    independent = np.zeros((len(statements), len(statements)), dtype=np.bool_)
    known = [number for number, statement in enumerate(statements) if statement.origin is not None]
    for row, column in combinations(known, 2):
        ours, theirs = statements[row], statements[column]
        apart = ours.origin != theirs.origin and not set(ours.sources) & set(theirs.sources)
        independent[row, column] = independent[column, row] = apart
    return independent


def find_asides(claims: Sequence[str]) -> NDArray[np.bool_]:
    """Return a square matrix that tells of which claims neither begins with anything that the other says.

    What they share is then said in passing by both: "a lawyer for the two men held in Orva bought a
    house" and "the mayor had not heard of the two men held in Orva" are two facts.
    """
    import numpy as np

    terms = [find_terms(claim, Span(0, len(claim))) for claim in claims]
    said = [frozenset(load_alike().get(term.stem, term.stem) for term in found) for found in terms]
    leads = [
        frozenset(load_alike().get(term.stem, term.stem) for term in found[:_LEAD] if term.kind != "name")
        for found in terms
    ]
    asides = np.zeros((len(claims), len(claims)), dtype=np.bool_)
    for row, column in combinations(range(len(claims)), 2):
        asides[row, column] = asides[column, row] = not (leads[row] & said[column] or leads[column] & said[row])
    return asides
