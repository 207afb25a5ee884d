"""The search for candidates beside its peers, on a corpus of which it is known who copied what from whom.

``python -m benchmarks.candidates --articles 100000 --indexed 1000000`` measures the full claim, in about an hour;
`make bench` does the same with a tenth of that and less. Each library runs in a process of its own on one core, on
the same texts in the same order; processor time, without that of writing the texts. With ``--data`` the texts are real
ones, into which copies of the same kinds are planted.

The clock runs from the texts to the list of all pairs, as numbers, for each of them. Ours reads words, leaves out
quotations, keeps a quarter of the runs of five words, and compares what texts have in common by place and order. The
peers that sketch cut the words into the same runs of five, all of them, in Python as their documentation does (daft
does it itself); they make a signature of 128 numbers of each text, ask their index for each, and keep the pairs whose
signatures agree by half. What it takes to cut the texts into runs is counted for each: for rensa, which is compiled, it
is most of its time. Pairs are sorted, and those found twice united, by the same function.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from benchmarks.copying.corpus import Corpus, invent_corpus
from benchmarks.copying.finders import FINDERS, OURS
from benchmarks.copying.memory import measure_memory
from benchmarks.copying.one_by_one import measure_one_by_one
from benchmarks.copying.real import plant_copies
from benchmarks.copying.truth import find_truth, score_pairs

ARTICLES = 10_000
INDEXED = 100_000
ONE_BY_ONE = "one by one"
CHUNK = 500  # texts that are handed over at once
FEW = 10_000  # the most articles for libraries that would take hours
SLOW = ("datasketch containment",)
THREADS = {f"{name}_NUM_THREADS": "1" for name in ("OMP", "OPENBLAS", "MKL", "RAYON")}


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """What is measured: of so many articles, invented or those in ``data``, the pairs."""

    articles: int
    data: Path | None

    def make(self) -> Corpus:
        """Return the corpus."""
        return plant_copies(self.data, self.articles) if self.data else invent_corpus(self.articles)


def measure_candidates(articles: int = ARTICLES, data: Path | None = None) -> dict[str, float]:
    """Return speed, memory, precision and recall of our search and of the peers, on real texts where ``data`` is given.

    Of these there are about 4,400.
    """
    figures: dict[str, float] = {}
    for name in FINDERS:
        limit = min(articles, FEW) if name in SLOW else articles
        measured = _run("--only", name, "--articles", str(limit), *(["--data", str(data)] if data else []))
        figures |= {f"candidates, {name}: {figure}": value for figure, value in measured.items()}
    ours = figures[f"candidates, {OURS}: articles/s"]
    for name in FINDERS:
        rate = figures.get(f"candidates, {name}: articles/s")
        if rate and name != OURS:
            figures[f"candidates, articles/s, times {name}"] = ours / rate
    return figures


def measure_additions(indexed: int = INDEXED) -> dict[str, float]:
    """Return what one article more costs where so many are indexed, and the memory of the index."""
    return _run("--only", ONE_BY_ONE, "--indexed", str(indexed))


def _run(*options: str) -> dict[str, float]:
    """Measure in a process of its own, on one core, whose memory nothing else has touched."""
    command = [sys.executable, "-m", "benchmarks.candidates", *options]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, env={**os.environ, **THREADS})
    if done.returncode:
        print(f"NOT MEASURED: {' '.join(command[1:])}. Run make bench.", file=sys.stderr)
        return {}
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _measure_here(name: str, task: Task) -> dict[str, float]:
    corpus = task.make()
    truth = find_truth(corpus.plan)
    finder = FINDERS[name]()
    finder.add([corpus.read(0)] * 2)  # lexicons and tables are loaded before the clock starts
    finder = FINDERS[name]()
    before = measure_memory()
    taken = 0.0
    for texts in _chunk(corpus):
        start = time.process_time()
        finder.add(texts)
        taken += time.process_time() - start
    kept = measure_memory() - before
    start = time.process_time()
    found = finder.find()
    finding = time.process_time() - start
    return {
        "articles": len(corpus),
        "articles/s": len(corpus) / (taken + finding),
        "articles/s, added": len(corpus) / taken,
        "memory, kB an article": kept / len(corpus),
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        **score_pairs(found, truth),
    }


def _chunk(corpus: Corpus) -> Iterator[list[str]]:
    texts = corpus.stream()
    while chunk := list(islice(texts, CHUNK)):
        yield chunk


def main() -> None:
    """Print the figures; of one library alone as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="size of the corpus")
    parser.add_argument("--indexed", type=int, default=INDEXED, help="articles in the index when one more is added")
    parser.add_argument("--data", type=Path, help="folder with stories/noise_pool and attribution/polnear_*")
    parser.add_argument("--only", choices=[*FINDERS, ONE_BY_ONE])
    asked = parser.parse_args()
    if asked.only and hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    if asked.only == ONE_BY_ONE:
        print(json.dumps(measure_one_by_one(asked.indexed)))
    elif asked.only:
        print(json.dumps(_measure_here(asked.only, Task(articles=asked.articles, data=asked.data))))
    else:
        figures = measure_candidates(asked.articles, asked.data) | measure_additions(asked.indexed)
        for name, value in figures.items():
            print(f"{name:75} {value:12.3f}")


if __name__ == "__main__":
    main()
