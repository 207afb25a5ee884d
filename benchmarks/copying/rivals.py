"""The libraries that others look for copies with, each set up as its documentation shows, on runs of five words.

Every one takes texts chunk by chunk and then gives the pairs that it takes for copies: those that its index proposes
and whose signatures agree by half, the customary bound.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np

from benchmarks.copying.shingles import LENGTH, list_shingles
from benchmarks.copying.signatures import ALIKE, BANDS, PERMUTATIONS, keep_alike, key_answers, pair_all, pair_bands
from benchmarks.copying.truth import Keys

_CONTAINED = 0.3  # share of the shorter text from which it counts as contained in the longer one
_NAIVE_EVERY = 8
_NAIVE_MOST = 200  # articles that share a shingle, above which it is left out: else all memory is taken


class Finder(Protocol):
    """Takes texts, and tells which of them are alike."""

    def add(self, texts: Sequence[str]) -> None:
        """Take more texts; they are numbered in the order in which they come."""

    def find(self) -> Keys:
        """Return the pairs of all texts taken."""


class Rensa:
    """rensa's RMinHash with its index."""

    def __init__(self) -> None:
        from rensa import RMinHashLSH

        self._index = RMinHashLSH(ALIKE, PERMUTATIONS, BANDS)
        self._hashes: list[object] = []

    def add(self, texts: Sequence[str]) -> None:
        """Make a signature of each text and index it."""
        from rensa import RMinHash

        made = RMinHash.from_token_sets([list_shingles(text) for text in texts], PERMUTATIONS, 42)
        self._index.insert_many(made, len(self._hashes))
        self._hashes += made

    def find(self) -> Keys:
        """Ask the index for each text."""
        signatures = np.array([each.digest() for each in self._hashes], dtype=np.uint32)  # type: ignore[attr-defined]
        return keep_alike(key_answers(self._index.query_all(self._hashes)), signatures)


class Datasketch:
    """datasketch's MinHash with its index."""

    def __init__(self) -> None:
        from datasketch import MinHashLSH

        self._index = MinHashLSH(threshold=ALIKE, num_perm=PERMUTATIONS)
        self._hashes: list[object] = []

    def add(self, texts: Sequence[str]) -> None:
        """Make a signature of each text and index it."""
        made = _sketch(texts)
        for number, each in enumerate(made, len(self._hashes)):
            self._index.insert(number, each, check_duplication=False)
        self._hashes += made

    def find(self) -> Keys:
        """Ask the index for each text."""
        signatures = np.array([each.hashvalues for each in self._hashes], dtype=np.uint32)  # type: ignore[attr-defined]
        return keep_alike(key_answers([self._index.query(each) for each in self._hashes]), signatures)


class DatasketchContainment:
    """datasketch's ensemble of indexes for containment (Zhu and others 2016), all of it in memory."""

    def __init__(self) -> None:
        self._hashes: list[object] = []
        self._sizes: list[int] = []

    def add(self, texts: Sequence[str]) -> None:
        """Make a signature of each text; the index is built once, from all."""
        self._hashes += _sketch(texts)
        self._sizes += [len(set(list_shingles(text))) for text in texts]

    def find(self) -> Keys:
        """Build the index and ask it for each text."""
        from datasketch import MinHashLSHEnsemble

        index = MinHashLSHEnsemble(threshold=_CONTAINED, num_perm=PERMUTATIONS, num_part=16)
        index.index(zip(range(len(self._hashes)), self._hashes, self._sizes, strict=True))
        asked = zip(self._hashes, self._sizes, strict=True)
        return self._keep_contained(key_answers([list(index.query(each, size)) for each, size in asked]))

    def _keep_contained(self, pairs: Keys) -> Keys:
        signatures = np.array([each.hashvalues for each in self._hashes], dtype=np.uint32)  # type: ignore[attr-defined]
        sizes = np.array(self._sizes)
        a, b = pairs >> 32, pairs & 0xFFFFFFFF
        blocks = np.array_split(np.arange(len(pairs)), len(pairs) // 100_000 + 1)
        alike = np.concatenate([(signatures[a[at]] == signatures[b[at]]).mean(axis=1) for at in blocks])
        common = alike / (1 + alike) * (sizes[a] + sizes[b])
        return pairs[common / np.minimum(sizes[a], sizes[b]) >= _CONTAINED]


def _sketch(texts: Sequence[str]) -> list[object]:
    from datasketch import MinHash

    sets = [[shingle.encode("utf-8", "surrogatepass") for shingle in list_shingles(text)] for text in texts]
    made: list[object] = MinHash.bulk(sets, num_perm=PERMUTATIONS)
    return made


class Daft:
    """daft's expression for MinHash; bands are joined by sorting."""

    def __init__(self) -> None:
        self._signatures: list[np.ndarray] = []  # type: ignore[type-arg]

    def add(self, texts: Sequence[str]) -> None:
        """Make a signature of each text."""
        import daft

        frame = daft.from_pydict({"text": [text.lower() for text in texts]})
        hashed = frame.select(daft.col("text").minhash(num_hashes=PERMUTATIONS, ngram_size=LENGTH)).to_pydict()["text"]
        self._signatures.append(np.array(hashed, dtype=np.uint32))

    def find(self) -> Keys:
        """Join the signatures by their bands."""
        signatures = np.concatenate(self._signatures)
        return keep_alike(pair_bands(signatures), signatures)


class Naive:
    """An index of every eighth shingle in which two articles that share two of them are a pair."""

    def __init__(self) -> None:
        self._sampled: list[np.ndarray] = []  # type: ignore[type-arg]

    def add(self, texts: Sequence[str]) -> None:
        """Keep the sampled shingles of each text."""
        import zlib

        for text in texts:
            hashes = {zlib.crc32(shingle.encode("utf-8", "surrogatepass")) for shingle in list_shingles(text)}
            self._sampled.append(np.array([each for each in hashes if each % _NAIVE_EVERY == 0], dtype=np.uint32))

    def find(self) -> Keys:
        """Count what every two texts share, shingle by shingle."""
        owners = np.repeat(np.arange(len(self._sampled)), [len(each) for each in self._sampled])
        values = np.concatenate(self._sampled)
        order = np.argsort(values, kind="stable")
        cuts = np.flatnonzero(np.diff(values[order])) + 1
        groups = [group for group in np.split(owners[order], cuts) if 1 < len(group) <= _NAIVE_MOST]
        found = [pair_all(group) for group in groups]
        keys, counts = np.unique(np.concatenate([np.empty(0, np.int64), *found]), return_counts=True)
        pairs: Keys = keys[counts > 1]
        return pairs


RIVALS: dict[str, type[Finder]] = {
    "rensa": Rensa,
    "datasketch": Datasketch,
    "datasketch containment": DatasketchContainment,
    "daft": Daft,
    "naive sample": Naive,
}
