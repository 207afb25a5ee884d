"""Pairs of statements that, once joined, make a finding corroborated: they are looked at more closely."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.findings.evidence.pairs import Pairs
from twosource.findings.evidence.sharing import count_shared, sum_shared
from twosource.findings.words.bags import fill_bags, number_words
from twosource.findings.words.terms import find_terms
from twosource.findings.words.word_groups import load_alike
from twosource.model.span import Span
from twosource.model.statement import Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_LEAD = 4  # content words that a claim begins with: in news English the subject and mostly the verb


def find_independent(statements: Sequence[Statement], pairs: Pairs) -> NDArray[np.bool_]:
    """Tell for each pair whether the statements come from two known origins and share no source."""
    import numpy as np

    codes = number_words([[item.origin] for item in statements if item.origin is not None])
    origins = np.array([codes[item.origin] if item.origin is not None else -1 for item in statements], dtype=np.int64)
    ours, theirs = origins[pairs.rows], origins[pairs.columns]
    chains = [item.sources for item in statements]
    cited = fill_bags(chains, number_words(chains))
    independent: NDArray[np.bool_] = (
        (ours >= 0) & (theirs >= 0) & (ours != theirs) & (count_shared(cited, cited, pairs) == 0)
    )
    return independent


def find_same_speakers(statements: Sequence[Statement], pairs: Pairs) -> NDArray[np.bool_]:
    """Tell for each pair whether both statements are attributed to one source, the innermost of each."""
    import numpy as np

    codes = number_words([item.sources[-1:] for item in statements])
    speakers = np.array([codes[item.sources[-1]] if item.sources else -1 for item in statements], dtype=np.int64)
    same: NDArray[np.bool_] = (speakers[pairs.rows] == speakers[pairs.columns]) & (speakers[pairs.rows] >= 0)
    return same


def find_asides(claims: Sequence[str], pairs: Pairs) -> NDArray[np.bool_]:
    """Tell for each pair whether neither claim begins with anything that the other says.

    What they share is then said in passing by both: "a lawyer for the two men held in Orva bought a
    house" and "the mayor had not heard of the two men held in Orva" are two facts.
    """
    import numpy as np

    terms = [find_terms(claim, Span(0, len(claim))) for claim in claims]
    said = [{load_alike().get(term.stem, term.stem) for term in found} for found in terms]
    leads = [
        {load_alike().get(term.stem, term.stem) for term in found[:_LEAD] if term.kind != "name"} for found in terms
    ]
    bags = fill_bags(said, number_words(said))
    stems = list(number_words(said))
    begins = np.array([stems[code] in leads[row] for row, code in zip(bags.rows, bags.codes, strict=True)], dtype=float)
    anything = np.ones(len(begins))
    met = sum_shared(bags, bags, pairs, [(begins, anything), (anything, begins)])
    asides: NDArray[np.bool_] = met.sum(axis=0) == 0
    return asides
