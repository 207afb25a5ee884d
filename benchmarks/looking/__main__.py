"""What it takes to look at a large desk, in milliseconds.

``python -m benchmarks.looking --articles 100000`` analyses invented news by rules alone (some minutes), copies it until
there are so many, and asks. ``--small`` and ``--large`` keep the two desks, or take those that were kept.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

ARTICLES = 100_000
WRITTEN = 800


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=ARTICLES, help="of the desk that is looked at")
    parser.add_argument("--written", type=int, default=WRITTEN, help="articles that these are copies of")
    parser.add_argument("--small", type=Path, help="a new file for the desk of the written ones, or one that was kept")
    parser.add_argument("--large", type=Path, help="a new file for the desk that is looked at, or one that was kept")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        small = asked.small or Path(folder) / "small.sqlite"
        large = asked.large or Path(folder) / "large.sqlite"
        _make(small, large, asked)
        _print(large)


def _make(small: Path, large: Path, asked: argparse.Namespace) -> None:
    from benchmarks.desk.press import print_raws
    from benchmarks.looking.multiplying import multiply
    from twosource.assembly import make_settings
    from twosource.assembly.desking.desk import Desk

    if large.exists():
        return
    if not small.exists():
        with Desk(small, settings=make_settings(fast=True)) as desk:
            for _ in desk.add_items(print_raws(0, asked.written)):
                pass
            for _ in desk.analyse():
                pass
    print(f"{multiply(small, large, asked.articles):,} articles", flush=True)


def _print(large: Path) -> None:
    from benchmarks.looking.measuring import measure_looking

    for name, spent in measure_looking(str(large)):
        print(f"{name:60} {spent:9.2f} ms", flush=True)


if __name__ == "__main__":
    main()
