"""Who said what, when and how much: articles of some 600 words a second on one core, with the model and without.

Everything is in it that makes statements of a clean text: sentences, quotations, word classes, names, times,
quantities, attributions and sources. Processor time of one thread, once through. Without ``--data`` the articles are
made of the bundled sample; with it they are cut from the development part of PolNeAR, each fourth of them dated.
"""

from __future__ import annotations

import argparse
import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from importlib import import_module
from importlib.resources import files
from itertools import islice
from pathlib import Path
from random import Random

from benchmarks.pages import list_paragraphs
from twosource.assembly import make_settings
from twosource.cleaning import clean
from twosource.language.analysed import split_article
from twosource.language.memory import ParagraphMemory, RememberingTagger
from twosource.language.running import WORD_PIECES_FILE
from twosource.language.tagging import Tagger, load_tagger
from twosource.model.article import Article, RawArticle
from twosource.statements import extract_statements

WORDS = 600
AMOUNT = 80
WARM_UP = 10  # articles read before the clock starts, and not measured: lexicons and weights are loaded by then
WAYS = ("model", "fast")
THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "RAYON_NUM_THREADS": "1"}


def measure_statements(data: Path | None = None) -> dict[str, float]:
    """Return speed and memory of each way, each in a process of its own whose memory nothing else has touched."""
    figures: dict[str, float] = {}
    for way in WAYS:
        command = [sys.executable, "-m", "benchmarks.statements", "--only", way]
        command += ["--data", str(data)] if data else []
        done = subprocess.run(command, check=False, stdout=subprocess.PIPE, text=True, env={**os.environ, **THREADS})
        if done.returncode:
            print(f"NOT MEASURED: {' '.join(command[1:])}", file=sys.stderr)
            continue
        measured: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
        figures |= {f"statements, {way}: {name}": value for name, value in measured.items()}
    return figures


def _measure_here(way: str, data: Path | None) -> dict[str, float]:
    articles = list_articles(data)
    opening, tagger = _open_tagger() if way == "model" else ({}, None)
    figures = {"words an article": sum(len(each.text.split()) for each in articles) / len(articles), **opening}
    figures["articles/s"] = _rate(articles, tagger)
    if tagger is not None:
        remembering = RememberingTagger(tagger=tagger, memory=ParagraphMemory())
        _rate(articles, remembering)
        figures["articles/s, all paragraphs analysed before"] = _rate(articles, remembering)
    figures["peak memory, MB"] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    return figures


def _open_tagger() -> tuple[dict[str, float], Tagger]:
    for library in ("numpy", "onnxruntime", "tokenizers"):  # other rooms need these too: the session is measured
        import_module(library)
    start = time.process_time()
    tagger = load_tagger()
    seconds = time.process_time() - start
    weights = files("twosource.language") / "weights"
    size = sum(len((weights / name).read_bytes()) for name in ("tagger.onnx", WORD_PIECES_FILE))
    return {"session start, s": seconds, "weights, MB": size / 1e6}, tagger


def _rate(articles: Sequence[Article], tagger: Tagger | None) -> float:
    return _time(make_extract(tagger), articles)


def make_extract(tagger: Tagger | None) -> Callable[[Article], object]:
    """Return what is measured: from a clean article to its statements and their sources."""
    settings = make_settings().statements

    def extract(article: Article) -> object:
        return extract_statements(split_article(article, tagger), settings)

    return extract


def _time(job: Callable[[Article], object], articles: Sequence[Article]) -> float:
    for article in articles[:WARM_UP]:
        job(article)
    start = time.process_time()
    for article in articles[WARM_UP:]:
        job(article)
    return (len(articles) - WARM_UP) / (time.process_time() - start)


def list_articles(data: Path | None = None, amount: int = AMOUNT) -> list[Article]:
    """Return articles of some 600 words, each fourth of them dated; those in ``data`` may be fewer than ``amount``."""
    texts = islice(_list_texts(data), amount)
    return [_make_article(text, number) for number, text in enumerate(texts)]


def _make_article(text: str, number: int) -> Article:
    dated = f"2016-09-{number % 28 + 1:02}\n\n{text}" if number % 4 == 0 else text
    return clean(RawArticle(given=f"{number}.txt", content=dated, markup="as-is"), make_settings(as_is=True).cleaning)


def _list_texts(data: Path | None) -> Iterator[str]:
    paragraphs = _read_polnear(data) if data else _draw_paragraphs(Random(1))
    held: list[str] = []
    for paragraph in paragraphs:
        held.append(paragraph)
        if sum(len(each.split()) for each in held) >= WORDS:
            yield "\n\n".join(held)
            held = []


def _draw_paragraphs(chance: Random) -> Iterator[str]:
    paragraphs = list_paragraphs()
    while True:
        yield from chance.sample(paragraphs, len(paragraphs))


def _read_polnear(data: Path) -> Iterator[str]:
    with (data / "attribution" / "polnear_dev.jsonl").open(encoding="utf-8") as lines:
        for row in map(json.loads, lines):
            yield from (line for line in row["text"].split("\n") if line.strip())


def main() -> None:
    """Print the figures; of one way alone as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", type=Path, help="folder with attribution/polnear_dev.jsonl")
    parser.add_argument("--only", choices=WAYS)
    asked = parser.parse_args()
    if asked.only:
        if hasattr(os, "sched_setaffinity"):
            os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
        print(json.dumps(_measure_here(asked.only, asked.data)))
        return
    for name, value in measure_statements(asked.data).items():
        print(f"{name:75} {value:12.3f}")


if __name__ == "__main__":
    main()
