"""What grouping keeps of one article: the words, names and numbers of its title and first sentences."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import TYPE_CHECKING
from zlib import crc32

from twosource.language.lexicon import load_terms
from twosource.language.words import stem_word
from twosource.model.article import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

READ = 2_500  # characters of the text; what an article is about stands at its start
LEAD = 400  # characters of it that tell most: their words count twice, as those of the title do
MOST_TERMS = 120  # of an article, the first ones: what is packed stays small
MOST_COUNTED = 255
_TERM = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?|\d+(?:[.,:]\d+)*")


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Profile:
    """What grouping needs of one article.

    ``terms`` are the hashed stems of its words (`hash_term`), ascending and each once; ``counts`` how often each stands
    there, twice for each time in the title or at the start, at most 255; ``names`` and ``numbers`` those of the terms
    that begin with a capital letter or are numbers, ascending. ``day`` is the day of publication as a day number
    (`datetime.date.toordinal`), None when it is not known well enough. ``sense`` is the unit vector of its start times
    127, rounded; None where nothing was encoded.
    """

    terms: NDArray[np.uint32]
    counts: NDArray[np.uint8]
    names: NDArray[np.uint32]
    numbers: NDArray[np.uint32]
    day: int | None = None
    sense: NDArray[np.int8] | None = None


def read_profile(article: Article, sense: NDArray[np.float32] | None = None) -> Profile:
    """Read the title and the start of an article. ``sense`` is a unit vector of them, where there is one."""
    import numpy as np

    words: Counter[int] = Counter()
    names: set[int] = set()
    numbers: set[int] = set()
    for piece, lead in ((article.title or "", len(article.title or "")), (article.text[:READ], LEAD)):
        _count(piece, lead, words, names, numbers)
    kept = sorted(list(words)[:MOST_TERMS])
    return Profile(
        terms=np.array(kept, dtype=np.uint32),
        counts=np.array([min(words[term], MOST_COUNTED) for term in kept], dtype=np.uint8),
        names=np.array(sorted(names.intersection(kept)), dtype=np.uint32),
        numbers=np.array(sorted(numbers.intersection(kept)), dtype=np.uint32),
        day=_read_day(article),
        sense=None if sense is None else np.round(sense * 127).astype(np.int8),
    )


def hash_term(stem: str) -> int:
    """Return the number that stands for a stem: CRC-32 of its UTF-8, the same on every machine."""
    return crc32(stem.encode("utf-8", "surrogatepass"))


def _count(text: str, lead: int, words: Counter[int], names: set[int], numbers: set[int]) -> None:
    rest = next((match.start() for match in _TERM.finditer(text) if match.start() >= lead), len(text))
    for weight, pieces in ((2, _TERM.findall(text, 0, rest)), (1, _TERM.findall(text, rest))):
        for shown, times in Counter(pieces).items():
            read = _read_term(shown)
            if read is None:
                continue
            term, kind = read
            words[term] += weight * times
            if kind is not None:
                (names if kind == "name" else numbers).add(term)


@lru_cache(maxsize=1 << 16)
def _read_term(shown: str) -> tuple[int, str | None] | None:
    """Return the hashed stem of a word as a text has it, with what it is: a name, a number; None for a stop word."""
    folded = shown.casefold().replace("’", "'").removesuffix("'s")
    if folded in load_terms("stop-words"):
        return None
    kind = "number" if shown[0].isdigit() else None if shown[0].islower() else "name"
    return hash_term(stem_word(folded)), kind


def _read_day(article: Article) -> int | None:
    published = article.published
    if published is None or published.anchor is None:
        return None
    try:
        return date.fromisoformat(published.anchor).toordinal()
    except ValueError:
        return None
