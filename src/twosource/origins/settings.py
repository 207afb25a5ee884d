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
    ``lone_evidence``, ``lone_rewritten``: the same for a passage that rests on one sentence, with a share of common
    word pairs of ``lone_wording`` or more, and with less: two reporters may word one fact alike (words; no unit).
    ``linked``, ``linked_evidence``: where two articles share passages with so much evidence, less is asked of the
    others (words).
    ``copied``: share of common word pairs from which a passage counts as copied, below it as rewritten.
    ``narrative_words``: words outside of quotations that a sentence needs to bear evidence.
    ``particulars``, ``same_particulars``: names and numbers in both from which a passage must have this share of them
    in common, else it is a form that is filled in anew (words; no unit).
    ``chain_member``, ``chain_cap``: likeness of two sentences from which they count for a retelling, and above
    which they count no more (no unit).
    ``chain_gap``: what a sentence that is skipped takes from a retelling (likeness).
    ``chain_evidence``: likeness above ``chain_member``, summed, that makes a retelling (likeness).
    ``chain_order``: how far a retelling must stand out from shuffled orders (standard deviations).
    ``retold``: share of the shorter article's sentences from which a retelling keeps its weakest matches.
    ``retold_gap``: sentences that such a retelling may skip between two matches, in each article.
    ``retold_member``: likeness from which a match is kept in a retelling of less.
    ``same_order``, ``same_cosine``, ``same_words``, ``same_least``: weights of the words in common order, the vectors'
    cosine and what the common words tell, and what is taken off, for two sentences to be one text (log-odds).
    ``same_beside``: what each match beside a pair of sentences adds (log-odds).
    ``reworded``, ``reworded_evidence``: odds from which a sentence speaks for a text reworded throughout, and how much
    all of them must add up to above it (log-odds).
    ``same_usual``: odds from which a sentence is matched in articles of which half is known to be shared (log-odds).
    ``same_share``: how much the odds of the share that is known to be shared count: not in full, for what is left of a
    copied page is mostly what the page has put around it (no unit).
    ``most_sharers``: where one article is traced, how many of those that share its text are compared with one another
    (articles).
    """

    cosine_weight: float = 0.5
    content_weight: float = 0.3
    wording_weight: float = 0.5
    member: float = 0.6
    gap: int = 1
    evidence: float = 4.0
    lone_evidence: float = 5.2
    lone_rewritten: float = 8.0
    lone_wording: float = 0.6
    linked: float = 20.0
    linked_evidence: float = 2.0
    copied: float = 0.8
    narrative_words: int = 7
    particulars: int = 4
    same_particulars: float = 0.4
    chain_member: float = 0.42
    chain_cap: float = 0.65
    chain_gap: float = 0.03
    chain_evidence: float = 0.5
    chain_order: float = 3.0
    retold: float = 0.6
    retold_gap: int = 4
    retold_member: float = 0.5
    same_order: float = 7.8
    same_cosine: float = 3.7
    same_words: float = 3.0
    same_least: float = 15.9
    same_beside: float = 1.5
    reworded: float = -0.5
    reworded_evidence: float = 3.5
    same_usual: float = -0.2
    same_share: float = 0.5
    most_sharers: int = 40
