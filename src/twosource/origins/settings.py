"""What can be set about finding origins. All values were measured on labelled copies and independent reports."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class OriginSettings:
    """How alike two sentences must be to count as one text, and how much of it makes a passage.

    ``cosine_weight``, ``content_weight``, ``wording_weight``: shares of the vectors' cosine, the common
    content words and the common word pairs in the likeness of two sentences (no unit).
    ``member``: likeness from which two sentences may belong to a passage (no unit).
    ``gap``: sentences that a passage may skip between two of its own, in each article.
    ``evidence``: how much likeness above ``member``, weighted by narrative words, makes a passage (words).
    ``copied``: share of common word pairs from which a passage counts as copied, below it as rewritten.
    ``narrative_words``: words outside of quotations that a sentence needs to bear evidence.
    """

    cosine_weight: float = 0.5
    content_weight: float = 0.3
    wording_weight: float = 0.5
    member: float = 0.6
    gap: int = 1
    evidence: float = 4.0
    copied: float = 0.8
    narrative_words: int = 7
