"""The words of many lines at once, as numbers: a polynomial hash of their letters."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

from twosource.cleaning.flattened.characters import DIGIT, LOWER, UPPER, WIDE, Characters, read_characters
from twosource.language.lexicon import load_tables

if TYPE_CHECKING:
    import numpy as np
    import numpy.typing as npt

    Ints = npt.NDArray[np.int64]
    Flags = npt.NDArray[np.bool_]

BUCKETS = 1 << 12  # numbers a word can have; words that share one are taken for the same
_FUNCTION_BUCKETS = 1 << 16
_WIDE_PER_WORD = 2  # characters of Chinese, Japanese or Korean that count as one word
_JOINTS = tuple(map(ord, "'’.-"))  # one of these between letters does not end a word
_BASE = 1_000_003
_MIX = 0x9E3779B97F4A7C15
_BITS = 64
_LONGEST = 64  # letters; what follows them does not tell words apart


@dataclass(frozen=True, slots=True, kw_only=True)
class LineWords:
    """The words of lines in order: runs of letters and digits.

    ``buckets``: the number of each; ``line_of``: its line; ``capital``: whether it begins with a
    capital; ``function``: whether it is a function word of some language; ``totals``: the words of
    each line, "don't" one word and scripts without spaces by their characters.
    """

    buckets: Ints
    line_of: Ints
    capital: Flags
    function: Flags
    totals: Ints


def read_words(characters: Characters) -> LineWords:
    """Return the words of the lines."""
    import numpy as np

    inside = (characters.sorts >= LOWER) & (characters.sorts <= DIGIT)
    edges = np.flatnonzero(np.diff(inside, prepend=False, append=False))
    first, last = edges[::2], edges[1::2]
    hashes = _hash(characters.lowered, first, last)
    return LineWords(
        buckets=_bucket(hashes, BUCKETS),
        line_of=characters.line_of[first],
        capital=characters.sorts[first] == UPPER,
        function=_function_table()[_bucket(hashes, _FUNCTION_BUCKETS)],
        totals=_count_words(characters, first, last),
    )


def _count_words(characters: Characters, first: Ints, last: Ints) -> Ints:
    import numpy as np

    lines = len(characters.starts)
    joined = np.zeros(len(first), np.bool_)
    between = characters.lowered[last[:-1]]
    joined[1:] = (first[1:] - last[:-1] == 1) & np.logical_or.reduce([between == joint for joint in _JOINTS])
    counted = ~joined & (characters.sorts[first] != WIDE)
    wide = characters.counts[:, WIDE]
    totals: Ints = np.bincount(characters.line_of[first[counted]], minlength=lines) + wide // _WIDE_PER_WORD
    return totals


def _bucket(hashes: Any, buckets: int) -> Any:
    import numpy as np

    return (hashes >> np.uint64(_BITS - buckets.bit_length() + 1)).astype(np.int64)


def _hash(lowered: Any, first: Any, last: Any) -> Any:
    import numpy as np

    if not len(first):
        return np.zeros(0, np.uint64)
    lengths = np.minimum(last - first, _LONGEST)
    offsets = np.cumsum(lengths) - lengths
    within = np.arange(int(lengths.sum())) - np.repeat(offsets, lengths)
    letters = lowered[np.repeat(first, lengths) + within]
    return np.add.reduceat(letters * _powers()[within], offsets) * np.uint64(_MIX)


@cache
def _powers() -> Any:
    import numpy as np

    return np.array([pow(_BASE, exponent + 1, 1 << _BITS) for exponent in range(_LONGEST)], np.uint64)


@cache
def _function_table() -> Any:
    import numpy as np

    table = np.zeros(_FUNCTION_BUCKETS, np.bool_)
    words = {word for words in load_tables("function-words-world")["languages"].values() for word in words.split()}
    table[_bucket(_hash_words(sorted(words)), _FUNCTION_BUCKETS)] = True
    return table


def _hash_words(words: Iterable[str]) -> Any:
    characters = read_characters(list(words))
    return _hash(characters.lowered, characters.starts, characters.ends)
