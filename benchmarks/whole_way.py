"""The whole way for two articles of about 900 words, on one core, in a process of its own."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import twosource

SAMPLE = Path(twosource.__file__).parent / "sample"
WORDS = 900


def measure_whole_way() -> dict[str, float]:
    """Seconds for the first and for a warm comparison, and the peak memory of the process."""
    output = subprocess.run(
        [sys.executable, "-m", "benchmarks.whole_way"], check=True, stdout=subprocess.PIPE, text=True
    ).stdout
    measured: dict[str, float] = json.loads(output)
    return measured


def make_articles(folder: Path) -> list[Path]:
    """Two texts of about 900 words: each opens with one sample report and goes on with others."""
    texts = [article.text for article in twosource.read(sorted(SAMPLE.glob("*.[th][xt]*")))]
    paths = []
    for first in range(2):
        words = "\n\n".join(texts[first:] + texts[:first]).split(" ")[:WORDS]
        paths.append(folder / f"{first}.txt")
        paths[-1].write_text(" ".join(words), encoding="utf-8")
    return paths


def _measure_here() -> dict[str, float]:
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {min(os.sched_getaffinity(0))})
    with tempfile.TemporaryDirectory() as name:
        paths = make_articles(Path(name))
        seconds = []
        for _ in range(4):
            start = time.perf_counter()
            twosource.compare(paths, as_is=True)
            seconds.append(time.perf_counter() - start)
    return {
        "first comparison, s": seconds[0],
        "warm comparison, s": min(seconds[1:]),
        "peak memory, MB": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }


if __name__ == "__main__":
    print(json.dumps(_measure_here()))
