"""How rare a term is: in how many articles it stands, seeded by how common English words are."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from typing import TYPE_CHECKING

from twosource.language.commonness import list_words
from twosource.language.words import stem_word
from twosource.stories.profile import Profile, hash_term

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_PLACES = 1 << 20  # of the table; terms that share a place count as one
_SEED_ARTICLES = 1_000  # that the seed stands for
_COMMONEST = 400.0  # of them, over the rank of a word: a share of articles by Zipf's law


@dataclass(slots=True, eq=False)
class Background:
    """In how many of so many articles each term stands. Make one with `open_background`."""

    articles: int
    spread: NDArray[np.float32] = field(repr=False)

    def count(self, profile: Profile) -> None:
        """Count one more article."""
        self.articles += 1
        self.spread[profile.terms & (_PLACES - 1)] += 1

    def forget(self, profile: Profile) -> None:
        """Count one article less, one that was counted."""
        self.articles -= 1
        self.spread[profile.terms & (_PLACES - 1)] -= 1

    def weigh(self, terms: NDArray[np.uint32]) -> NDArray[np.float32]:
        """Return the weight of each term: the logarithm of its rarity (inverse document frequency)."""
        import numpy as np

        weights: NDArray[np.float32] = np.log((self.articles + 1) / (self.spread[terms & (_PLACES - 1)] + 0.5))
        return np.maximum(weights, 0.0)


def open_background() -> Background:
    """Return what is known before any article is counted."""
    return Background(articles=_SEED_ARTICLES, spread=_seed().copy())


@cache
def _seed() -> NDArray[np.float32]:
    import numpy as np

    spread = np.zeros(_PLACES, dtype=np.float32)
    for word, rank in list_words():
        place = hash_term(stem_word(word)) & (_PLACES - 1)
        spread[place] = min(spread[place] + _COMMONEST * 100 / (rank + 100), _SEED_ARTICLES / 2)
    return spread
