"""The sizes that the pair model is made of. Training and reading share this."""

from __future__ import annotations

from typing import Final

SIZE: Final = 384  # numbers that the body gives for each word piece
KEY: Final = 128  # numbers by which word pieces of two statements are compared
COMPARED: Final = 64  # numbers that tell how one word piece compares with the other statement
MIXED: Final = 96
MOST_PIECES: Final = 56  # of a statement; the rest of a longer one is not compared
CHUNK: Final = 120  # most word pieces that the body reads at once, unless one sentence has more
CONTEXT: Final = 36  # word pieces of the sentence before, read along so that pronouns have something to mean
LIKENESS: Final = 3  # cosine of sentence vectors, cosine of words, rarity of words in common
MEASURES: Final = 10
OUTPUTS: Final = 5  # one fact, same things, and of one fact: same, differs, contradicts
UNKNOWN_PLACE: Final = 0.3  # how far apart two statements stand in their articles when one has no article
