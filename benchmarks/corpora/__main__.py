"""``python -m benchmarks.corpora --articles 100000 --form html --out FOLDER``: write a corpus of invented news.

Beside the folder, ``FOLDER.truth.jsonl`` says of each article its event, and which one it copies.
"""

from __future__ import annotations

import argparse
import time
from pathlib import Path

from benchmarks.corpora.printing import write_archives, write_lines
from benchmarks.corpora.writing import write_corpus


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--copies", type=float, default=0.6, help="share of the articles that are copies")
    parser.add_argument("--days", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--form", choices=["text", "html"], default="text")
    parser.add_argument("--out", type=Path, required=True, help="folder for the files")
    asked = parser.parse_args()
    begun = time.process_time()
    articles = write_corpus(asked.articles, asked.copies, asked.days, asked.seed)
    count = (write_lines if asked.form == "text" else write_archives)(articles, asked.out)
    print(f"{count:,} articles, {count / (time.process_time() - begun):,.0f} a second")


if __name__ == "__main__":
    main()
