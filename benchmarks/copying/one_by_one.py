"""What it costs to add one more article, from its text to its pairs, to an index that is large already."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace

import numpy as np

from benchmarks.copying.corpus import Corpus, invent_corpus
from benchmarks.copying.memory import measure_memory
from twosource.origins.candidates.fingerprint import Fingerprint, fingerprint, fingerprint_all
from twosource.origins.candidates.index import CandidateIndex

ADDED = 5_000  # articles that are added and measured
_COMMON = 0.08  # share of the hashes of a filler that other articles have too, as of the invented articles
_BATCH = 10_000
_FEW = 50


def measure_one_by_one(indexed: int, added: int = ADDED) -> dict[str, float]:
    """Return articles added a second, each whole from text to pairs, and the memory of an index of so many articles.

    The index is filled with fingerprints that are made without a text, as large as those of the invented articles and
    with as many hashes in common with others.
    """
    corpus = invent_corpus(2 * added)
    texts = list(corpus.stream(0, added))
    index = CandidateIndex()
    before = measure_memory()
    for batch in _fill(corpus, indexed):
        index.add_all(batch)
    index.find("first", fingerprint(texts[0]))  # what is made once for a hundred thousand additions is made here
    kept = measure_memory() - before
    single, together = texts[: -added // 5], texts[-added // 5 :]
    start = time.process_time()
    pairs = sum(len(index.add(f"new {number}", fingerprint(text))) for number, text in enumerate(single))
    seconds = time.process_time() - start
    return {
        "one by one, articles indexed before": float(indexed),
        "one by one, articles/s": len(single) / seconds,
        "one by one, pairs found": float(pairs),
        f"{_FEW} at a time, articles/s": _add_few_at_a_time(index, together),
        "index, kB an article": kept / indexed,
    }


def _add_few_at_a_time(index: CandidateIndex, texts: list[str]) -> float:
    """Return articles added a second, each whole from text to pairs, where a few that arrive together are added so."""
    start = time.process_time()
    for first in range(0, len(texts), _FEW):
        made = fingerprint_all(texts[first : first + _FEW])
        batch = {f"late {first + number}": each for number, each in enumerate(made)}
        index.add_all(batch)
        for article, each in batch.items():
            index.find(article, each)
    return len(texts) / (time.process_time() - start)


def _fill(corpus: Corpus, amount: int) -> Iterator[dict[str, Fingerprint]]:
    chance = np.random.default_rng(11)
    models = list(fingerprint_all(corpus.stream(len(corpus) // 2)))
    common = np.concatenate([model.hashes for model in models])
    for first in range(0, amount, _BATCH):
        numbers = range(first, min(first + _BATCH, amount))
        yield {f"old {number}": _vary(models[number % len(models)], common, chance) for number in numbers}


def _vary(model: Fingerprint, common: np.ndarray, chance: np.random.Generator) -> Fingerprint:  # type: ignore[type-arg]
    """Return a fingerprint of the same size whose hashes are new, but for some that are as frequent as in news."""
    size = len(model.hashes)
    drawn = np.where(
        chance.random(size) < _COMMON,
        common[chance.integers(0, len(common), size)],
        chance.integers(0, 2**32, size, dtype=np.uint32),
    )
    hashes, where = np.unique(drawn.astype(np.uint32), return_index=True)
    order = np.argsort(where)
    kept = model.places[np.sort(where)]
    return replace(model, hashes=hashes[order], places=kept, key=int(chance.integers(0, 2**63)))
