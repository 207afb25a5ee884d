"""What the whole desk costs, on invented news of sixty days, in processor time of one core.

``python -m benchmarks.desk --articles 30000`` adds articles to an empty desk and tells how the cost grows.
``--stored 1000000`` makes a desk of so many at once (8 GB, twenty minutes), opens it, adds ``--added`` articles by the
desk's own way in, and searches it; ``--desk`` names one that was made so and kept. Nothing is analysed.
"""

from __future__ import annotations

import argparse
import os
import tempfile
from pathlib import Path

ARTICLES = 10_000
STORED = 0
WRITTEN = 10_000
ADDED = 2_000


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="articles that are added to an empty desk")
    parser.add_argument("--stored", type=int, default=STORED, help="measure where so many are there already")
    parser.add_argument("--written", type=int, default=WRITTEN, help="articles that these are variants of")
    parser.add_argument("--added", type=int, default=ADDED, help="articles that are added to these")
    parser.add_argument("--desk", type=Path, help="a new file to keep the desk in, or one that was made so before")
    asked = parser.parse_args()
    for name in ("OMP", "OPENBLAS", "MKL"):
        os.environ[f"{name}_NUM_THREADS"] = "1"
    with tempfile.TemporaryDirectory() as folder:
        path = asked.desk or Path(folder) / "measured.sqlite"
        if asked.stored or asked.desk:
            _measure_stored(path, asked)
        else:
            _measure_growth(path, asked.articles)


def _measure_stored(path: Path, asked: argparse.Namespace) -> None:
    from benchmarks.desk.measuring import measure_stored
    from benchmarks.desk.prefilling import prefill

    if not path.exists():
        spent = prefill(path, asked.stored, asked.written)
        print(f"{'prefilling, ms an article':60} {1000 * spent / asked.stored:12,.2f}", flush=True)
    for name, value in measure_stored(path, asked.written, asked.added).items():
        print(f"{name:60} {value:12,.2f}")


def _measure_growth(path: Path, articles: int) -> None:
    from benchmarks.desk.measuring import measure_growth

    for added, figures in measure_growth(path, articles):
        told = ", ".join(f"{value:,.0f} {name}" for name, value in figures.items())
        print(f"{added:9,} articles: {told}", flush=True)


if __name__ == "__main__":
    main()
