"""``python -m benchmarks.copies_killed``: kills a process while it saves the index of copies, two hundred times.

After every kill the index has to be whole, with all that the process had said to be saved and nothing twice.
"""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from tests.origins.copies.killing import kill_often


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--kills", type=int, default=200)
    parser.add_argument("--seed", type=int, default=7)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        articles = kill_often(Path(folder), asked.kills, asked.seed)
    print(f"{asked.kills} kills, {articles} articles, nothing lost and nothing twice")


if __name__ == "__main__":
    main()
