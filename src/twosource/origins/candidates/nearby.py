"""Which articles may share text, told from the words of these two alone, before sentences are compared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from twosource.language.lexicon import load_terms
from twosource.language.words import find_words
from twosource.model.article import Article
from twosource.origins.candidates.fingerprint import fingerprint
from twosource.origins.wording.traits import hash_word
from twosource.origins.wording.wording import split_unspaced

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

_REACH = 3  # content words from one to the farthest that counts as its neighbour
_BEGINNING = 5  # letters of a word that count: "warned" and "warning" are one
_COMMON = 6  # pairs of neighbours in common, or in a short article
_PART = 12  # every twelfth; in a long one, where more are common by chance,
_SHARE = 0.02  # of them: every labelled passage has .05, however heavily it is rewritten
_SHINGLES = 3  # or sampled shingles in common, some twelve words: a copied passage of two very long articles
_LONGEST = 500_000  # characters that are looked at


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gist:
    """The hashed pairs of neighbouring content words of an article, and its sampled shingles; each once."""

    neighbours: NDArray[np.uint64]
    shingles: NDArray[np.uint32]


def pick_nearby(article: Article, others: Iterable[Article]) -> tuple[Article, ...]:
    """Return those of the others that have so many words in common, near one another, that they may share text.

    The answer about one other article depends on these two alone.
    """
    import numpy as np

    mine = read_gist(article)

    def is_near(other: Article) -> bool:
        theirs = read_gist(other)
        neighbours = np.intersect1d(mine.neighbours, theirs.neighbours, assume_unique=True)
        shingles = np.intersect1d(mine.shingles, theirs.shingles, assume_unique=True)
        fewest = min(len(mine.neighbours), len(theirs.neighbours))
        return bool(are_near(np.array(len(neighbours)), np.array(len(shingles)), np.array(fewest)))

    return tuple(filter(is_near, others))


def read_gist(article: Article) -> Gist:
    """Read what tells which other articles are near.

    Neighbours may change places, and little words between them do not count, so most of them outlive a rewriting.
    """
    import numpy as np

    plain = load_terms("function-words")
    text = article.text[:_LONGEST]
    folded = (word.folded for word in split_unspaced(find_words(text)))
    words = np.array([hash_word(word[:_BEGINNING]) for word in folded if word not in plain], dtype=np.uint64)
    pairs = [(words[:-step], words[step:]) for step in range(1, _REACH + 1)]
    both = [(np.minimum(one, other) << np.uint64(32)) | np.maximum(one, other) for one, other in pairs]
    return Gist(neighbours=np.unique(np.concatenate(both)), shingles=np.sort(fingerprint(text).hashes))


def are_near(
    neighbours: NDArray[np.int64], shingles: NDArray[np.int64], fewest: NDArray[np.int64]
) -> NDArray[np.bool_]:
    """Tell which articles are near, by what they have in common, and the neighbours of the one that has fewer."""
    import numpy as np

    needed = np.maximum(np.minimum(_COMMON, fewest // _PART), _SHARE * fewest)
    enough: NDArray[np.bool_] = neighbours >= needed
    return enough | (shingles >= _SHINGLES)
