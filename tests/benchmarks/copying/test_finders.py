"""All who look for copies find the whole ones of a small corpus; ours finds the partial ones too."""

from __future__ import annotations

import pytest
from benchmarks.copying.corpus import invent_corpus
from benchmarks.copying.finders import FINDERS, OURS
from benchmarks.copying.one_by_one import measure_one_by_one
from benchmarks.copying.truth import find_truth, score_pairs

PACKAGES = {"rensa": "rensa", "datasketch": "datasketch", "datasketch containment": "datasketch", "daft": "daft"}


@pytest.mark.parametrize("name", [name for name in FINDERS if name != "daft"])  # an engine of its own, seconds to start
def test_whole_copies_are_found(name: str) -> None:
    pytest.importorskip(PACKAGES.get(name, "numpy"))
    corpus = invent_corpus(200)
    finder = FINDERS[name]()
    finder.add(list(corpus.stream(0, 150)))
    finder.add(list(corpus.stream(150)))
    assert score_pairs(finder.find(), find_truth(corpus.plan))["pair recall, whole"] >= 0.5


def test_ours_finds_partial_copies_too() -> None:
    corpus = invent_corpus(200)
    finder = FINDERS[OURS]()
    finder.add(list(corpus.stream()))
    assert score_pairs(finder.find(), find_truth(corpus.plan))["pair recall, partial"] >= 0.9


def test_an_index_is_filled_and_added_to_one_by_one() -> None:
    figures = measure_one_by_one(500, added=20)
    assert figures["one by one, articles/s"] > 0
