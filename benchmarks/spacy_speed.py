"""Articles a second on one core: our statements, with the model, and spaCy's tagger, parser and names, in one run.

spaCy does less for its time, as it says neither who speaks nor to whom a figure belongs, and something else, as it
gives each word a head; it is what one would else build on. Each has every other block of the same articles first, and
each block is read once by each, so that neither a busy machine nor what is remembered of a text helps one of them.
spaCy gets a block at once (`nlp.pipe`). How its pipeline is made without its weights: `benchmarks.spacy_pipeline`.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from benchmarks.spacy_pipeline import count_found, make_pipeline
from benchmarks.statements import THREADS, WARM_UP, list_articles, make_extract
from twosource.language.tagging import load_tagger
from twosource.model.article import Article

BLOCK = 20
BLOCKS = 8
TAUGHT = 20  # articles that spaCy's pipeline learns from; they are none of those measured


def measure_beside_spacy(data: Path | None = None) -> dict[str, float]:
    """Return the speed of both and how many times spaCy's ours is, in a process that uses one core."""
    command = [sys.executable, "-m", "benchmarks.spacy_speed", "--here", *(["--data", str(data)] if data else [])]
    done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, env={**os.environ, **THREADS})
    if done.returncode:
        print(f"NOT MEASURED: {' '.join(command[1:])}. Run make bench, which installs spaCy.", file=sys.stderr)
        return {}
    measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return measured


def _measure_here(data: Path | None) -> dict[str, float]:
    articles = list_articles(data, TAUGHT + WARM_UP + BLOCKS * BLOCK)
    nlp = make_pipeline([article.text for article in articles[:TAUGHT]])
    extract = make_extract(load_tagger())

    def parse(some: Sequence[Article]) -> list[object]:
        return list(nlp.pipe([article.text for article in some], batch_size=len(some)))

    def state(some: Sequence[Article]) -> list[object]:
        return [extract(article) for article in some]

    rest = articles[TAUGHT + WARM_UP :]
    for job in (parse, state):
        job(articles[TAUGHT : TAUGHT + WARM_UP])
    ours, theirs = _take_turns(state, parse, [rest[i : i + BLOCK] for i in range(0, len(rest) - BLOCK + 1, BLOCK)])
    found = count_found(list(nlp.pipe(article.text for article in rest[:BLOCK])))
    return {
        "statements, model, beside spaCy: articles/s": median(ours),
        "spaCy's tagger, parser and names: articles/s": median(theirs),
        "statements, model: articles/s, times spaCy": median(a / b for a, b in zip(ours, theirs, strict=True)),
        **{f"spaCy's tagger, parser and names: {name}": value for name, value in found.items()},
    }


def _take_turns(
    ours: Callable[[Sequence[Article]], object],
    theirs: Callable[[Sequence[Article]], object],
    blocks: Sequence[Sequence[Article]],
) -> tuple[list[float], list[float]]:
    """Return articles a second of each on each block; who comes first changes from block to block."""
    rates: tuple[list[float], list[float]] = ([], [])
    for number, block in enumerate(blocks):
        for turn in (number % 2, 1 - number % 2):
            rates[turn].append(_rate((ours, theirs)[turn], block))
    return rates


def _rate(job: Callable[[Sequence[Article]], object], block: Sequence[Article]) -> float:
    start = time.process_time()
    job(block)
    return len(block) / (time.process_time() - start)


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with attribution/polnear_dev.jsonl")
    parser.add_argument("--here", action="store_true", help="measure in this process, and print JSON")
    asked = parser.parse_args()
    if asked.here:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        print(json.dumps(_measure_here(asked.data)))
        return
    for name, value in measure_beside_spacy(asked.data).items():
        print(f"{name:75} {value:12.3f}")


if __name__ == "__main__":
    main()
