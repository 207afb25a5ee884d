"""Word shingles of many texts at once, hashed and sampled. A shingle is a number of words in a row.

The hashes whose value is low are kept (Broder, "On the resemblance and containment of documents", 1997). What is
kept depends on the words alone, so that a passage gives the same hashes wherever it stands.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from twosource.origins.candidates.characters import Kind, read_characters
from twosource.origins.candidates.quoted import find_quoted

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

HASHING = 1  # goes up with every change of what is hashed, how, and which hashes are kept
SHINGLE = 5  # words
EVERY = 4  # shingles of which one is kept, on average
TAIL = 100  # words at the end of a text, at most half of it, where outlets put what they put under all their texts

_RUN = 3  # characters of a script without spaces that are taken for a word
_BASE = 0x9E3779B97F4A7C15  # odd, so that it has an inverse
_SPREAD = (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53)  # the finalizer of MurmurHash3 (Appleby, public domain)
_PLACES = (0xA0761D6478BD642F, 0xE7037ED1A0B428DB, 0x8EBC6AF09C88C6E3, 0x589965CC75374CC3, 0x1D8E4E27C47D124F)
_FARTHEST = 0xFFFF


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Sampled:
    """The kept shingles of some texts: those of text ``n`` are ``hashes[bounds[n]:bounds[n + 1]]``, in order.

    ``places`` are narrative words from the first kept shingle of the text, at most 65,535; ``words`` the number of
    narrative words of each text. The shingles from number ``tails`` of a text on stand at its end, see
    `TAIL`. A shingle that a text has twice is kept once, where it is first.
    """

    hashes: NDArray[np.uint32]
    places: NDArray[np.uint16]
    bounds: NDArray[np.int64]
    words: NDArray[np.int64]
    tails: NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class _Words:
    """Hashed words outside of quotations: of which text, and the how manieth word of all."""

    hashes: NDArray[np.uint64]
    text: NDArray[np.int64]
    number: NDArray[np.int64]


def sample_shingles(texts: Sequence[str]) -> Sampled:
    """Return the sampled shingles of the narrative of ``texts``."""
    import numpy as np

    words = _read_words(texts)
    hashes, first = _hash_shingles(words)
    kept = np.flatnonzero(hashes < np.uint64(2**64 // EVERY))
    short = (hashes[kept] & np.uint64(0xFFFFFFFF)).astype(np.uint64)
    text = words.text[first[kept]]
    unique = _find_first((text.astype(np.uint64) << np.uint64(32)) | short)
    text, place = text[unique], first[kept[unique]]
    bounds = np.searchsorted(text, np.arange(len(texts) + 1))
    ends = np.searchsorted(words.text, np.arange(len(texts) + 1))
    sizes = ends[1:] - ends[:-1]
    late = np.searchsorted(place, ends[1:] - np.minimum(sizes // 2, TAIL))
    return Sampled(
        hashes=short[unique].astype(np.uint32),
        places=np.minimum(place - place[bounds[text]], _FARTHEST).astype(np.uint16),
        bounds=bounds,
        words=sizes,
        tails=np.clip(late, bounds[:-1], bounds[1:]) - bounds[:-1],
    )


def _find_first(values: NDArray[np.uint64]) -> NDArray[np.int64]:
    """Return where the values stand that are not there before, in order."""
    import numpy as np

    ordered = np.sort(values)
    if (ordered[1:] != ordered[:-1]).all():  # as nearly always
        return np.arange(len(values))
    order = np.argsort(values, kind="stable")
    ordered = values[order]
    first = np.ones(len(values), dtype=bool)
    first[1:] = ordered[1:] != ordered[:-1]
    return np.sort(order[first])


def _read_words(texts: Sequence[str]) -> _Words:
    import numpy as np

    read = read_characters(texts)
    kinds, folded, starts = read.kinds, read.folded, read.starts
    seen = kinds != Kind.UNSEEN
    if not seen.all():
        starts = starts - np.concatenate(([0], np.cumsum(~seen)))[starts]
        kinds, folded = kinds[seen], folded[seen]
    first, end = _bound_words(kinds)
    number = np.flatnonzero(~find_quoted(kinds, first))
    first, end = first[number], end[number]
    amounts = np.diff(np.searchsorted(first, starts), append=len(first))
    text = np.repeat(np.arange(len(texts)), amounts)
    return _Words(hashes=_hash_words(folded, first, end), text=text, number=number)


def _bound_words(kinds: NDArray[np.uint8]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Return where words start and end. In scripts without spaces one starts with every character."""
    import numpy as np

    word = np.concatenate(([False], kinds == Kind.WORD, [False]))
    edges = np.flatnonzero(word[1:] != word[:-1])
    first, end = edges[::2], edges[1::2]
    unspaced = kinds == Kind.UNSPACED
    if not unspaced.any():
        return first, end
    alone = np.flatnonzero(unspaced)
    others = np.append(np.flatnonzero(~unspaced), len(kinds))
    ends = np.minimum(alone + _RUN, others[np.searchsorted(others, alone)])
    first, end = np.concatenate((first, alone)), np.concatenate((end, ends))
    order = np.argsort(first)
    return first[order], end[order]


def _hash_words(codes: NDArray[np.uint32], first: NDArray[np.int64], end: NDArray[np.int64]) -> NDArray[np.uint64]:
    """Hash words as polynomials over their characters: differences of running sums, moved to the same power."""
    import numpy as np

    powers, inverses = _list_powers(1 << len(codes).bit_length())
    sums = np.zeros(len(codes) + 1, dtype=np.uint64)
    np.cumsum(codes * powers[: len(codes)], out=sums[1:])
    return _mix((sums[end] - sums[first]) * inverses[first])


@lru_cache(maxsize=16)  # one for each length of texts, doubled
def _list_powers(count: int) -> tuple[NDArray[np.uint64], NDArray[np.uint64]]:
    import numpy as np

    bases = _BASE, pow(_BASE, -1, 2**64)
    powers, inverses = (np.cumprod(np.full(count, base, dtype=np.uint64), dtype=np.uint64) for base in bases)
    return powers, inverses


def _hash_shingles(words: _Words) -> tuple[NDArray[np.uint64], NDArray[np.int64]]:
    """Return the hashes of shingles, and the first word of each. No shingle leaps over a quotation or a text's end."""
    import numpy as np

    count = max(0, len(words.number) - SHINGLE + 1)
    last = slice(SHINGLE - 1, SHINGLE - 1 + count)
    whole = (words.number[last] - words.number[:count] == SHINGLE - 1) & (words.text[last] == words.text[:count])
    sums = np.zeros(count, dtype=np.uint64)
    for step, factor in enumerate(_PLACES[:SHINGLE]):
        sums += words.hashes[step : step + count] * np.uint64(factor)
    first = whole.nonzero()[0]
    return _mix(sums[first]), first


def _mix(values: NDArray[np.uint64]) -> NDArray[np.uint64]:
    """Spread every bit over all of them."""
    import numpy as np

    for factor in _SPREAD:
        values = (values ^ (values >> np.uint64(33))) * np.uint64(factor)
    return values ^ (values >> np.uint64(33))
