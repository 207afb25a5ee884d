"""Pages and saved texts a second and core, the whole way of `twosource read`, beside the best-known libraries.

One process, one thread, processor time: what else runs on the machine matters little.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from benchmarks.pages import make_pages, make_texts
from benchmarks.rivals import list_rivals
from twosource.assembly import make_settings, read_articles

AMOUNT = 120
WARM_UP = 20  # inputs read before the clock starts, and not measured: lexicons and models are loaded by then
DOUBTFUL = "Der Dampfer lief am Montag vor Tarn auf Grund. La nave si era arenata nel porto, disse il capitano.\n" * 3
THREADS = {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1", "MKL_NUM_THREADS": "1"}


def measure_reading(data: Path | None = None) -> dict[str, float]:
    """Return inputs a second for us and for peers; of the public benchmark in ``data``, where that is given."""
    command = [sys.executable, "-m", "benchmarks.reading_speed", *(["--data", str(data)] if data else [])]
    output = subprocess.run(
        command, check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **THREADS}
    ).stdout
    measured: dict[str, float] = json.loads(output)
    return measured


def _measure_here(data: Path | None) -> dict[str, float]:
    pages = _load_pages(data) if data else make_pages(AMOUNT)
    texts = _load_texts(data) if data else make_texts(AMOUNT * 2)
    ours = _rate_ours(pages, ".html")
    rivals = {name: _rate(pages, extract) for name, extract in list_rivals().items()}
    return {
        "HTML pages, kB each": sum(map(len, pages)) / len(pages) / 1000,
        "HTML pages a second": ours,
        **{f"HTML pages a second, {name}": rate for name, rate in rivals.items()},
        **{f"speed on HTML pages, times {name}": ours / rate for name, rate in rivals.items()},
        "flattened texts, kB each": sum(map(len, texts)) / len(texts) / 1000,
        "flattened texts a second": _rate_ours(texts, ".txt"),
    }


def _rate_ours(contents: Sequence[str], ending: str) -> float:
    """Return how many files a second are read, decoded, cleaned, dated and searched for credits."""
    with tempfile.TemporaryDirectory() as name:
        paths = [str(Path(name) / f"{number}{ending}") for number in range(len(contents))]
        for path, content in zip(paths, contents, strict=True):
            Path(path).write_text(content, encoding="utf-8", errors="surrogatepass")
        settings = make_settings()
        list(read_articles(_write_doubtful(Path(name)), settings))
        return _time(lambda given: list(read_articles(given, settings)), paths)


def _write_doubtful(folder: Path) -> list[str]:
    """Write a text of no one language and a page of no readable date: they load, once, what few inputs need."""
    text, page = folder / "doubtful.txt", folder / "doubtful.html"
    text.write_text(DOUBTFUL, encoding="utf-8")
    date = '<meta property="article:published_time" content="2093-95-74T96:30:00+02:00">'
    page.write_text(f"<html><head>{date}</head><body><p>{DOUBTFUL}</p></body></html>", encoding="utf-8")
    return [str(text), str(page)]


def _rate(contents: Sequence[str], extract: Callable[[str], object]) -> float:
    return _time(lambda pages: [extract(page) for page in pages], contents)


def _time(job: Callable[[Sequence[str]], object], inputs: Sequence[str]) -> float:
    """Return how many inputs a second the job does. Once through only: what is remembered of a text must not count."""
    job(inputs[:WARM_UP])
    start = time.process_time()
    job(inputs[WARM_UP:])
    return (len(inputs) - WARM_UP) / (time.process_time() - start)


def _load_pages(data: Path) -> list[str]:
    paths = sorted((data / "pages" / "aeb").iterdir())
    return [_open(path).decode("utf-8", "replace") for path in paths if path.is_file()]


def _load_texts(data: Path) -> list[str]:
    lines = _open(data / "junk" / "aeb_lines.jsonl.gz").decode("utf-8").splitlines()
    return ["\n".join(json.loads(line)["lines"]) for line in lines]


def _open(path: Path) -> bytes:
    content = path.read_bytes()
    return gzip.decompress(content) if path.suffix == ".gz" else content


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=Path)
    print(json.dumps(_measure_here(parser.parse_args().data)))
