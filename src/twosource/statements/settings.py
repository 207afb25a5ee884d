"""What can be set about statements."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementSettings:
    """How far words reach. Sentences are counted in the order of the text.

    ``fast``: rules alone find attributions, without the model: many times as fast, and finds far less.
    ``scare_words``: a quotation of at most so many words is a borrowed expression, not speech.
    ``credit_share``: a sentence is a mere credit when a byline or closing line covers this share of it (0 to 1).
    ``pronoun_sentences``: how many sentences back "he" may look for who it means.
    ``speaker_sentences``: how many sentences a quotation without a source may stand after the last source.
    """

    fast: bool = False
    scare_words: int = 3
    credit_share: float = 0.6
    pronoun_sentences: int = 6
    speaker_sentences: int = 4
