"""Real articles into which copies are planted: the same plan, other sentences."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from pathlib import Path

from benchmarks.copying.corpus import Corpus
from benchmarks.copying.phrasebook import make_phrasebook
from benchmarks.copying.plan import draw_plan
from twosource.language.sentences import split_sentences

_FILES = ("stories/noise_pool.jsonl.gz", "attribution/polnear_train.jsonl.gz", "attribution/polnear_dev.jsonl")
_SENTENCES = (6, 60)  # of an article that takes part, fewest and most: what is longer is cut
_AGENCIES = 2


def plant_copies(data: Path, articles: int, seed: int = 1) -> Corpus:
    """Return a corpus of the texts in ``data``, as many as there are and at most ``articles``.

    Who copies, and what a site adds to its articles, is invented. Copies that were among the texts before are not
    known to be copies and count as errors where they are found.
    """
    texts = [text for text in map(_split, _read(data)) if len(text) >= _SENTENCES[0]][: articles + _AGENCIES]
    plan = draw_plan(len(texts) - _AGENCIES, seed, [len(text) for text in texts])
    return Corpus(plan=plan, book=make_phrasebook(seed), write=lambda number: texts[number])


def _read(data: Path) -> Iterator[str]:
    for name in _FILES:
        content = (data / name).read_bytes()
        lines = gzip.decompress(content) if name.endswith(".gz") else content
        yield from (json.loads(line)["text"] for line in lines.decode("utf-8").splitlines())


def _split(text: str) -> list[str]:
    return [sentence.span.of(text) for sentence in split_sentences(text)][: _SENTENCES[1]]
