"""Adds articles to an index of copies and saves it, over and over, until it is killed.

``python saver.py FOLDER``: a line of output for each key that is saved for certain.
"""

from __future__ import annotations

import sys
from itertools import count
from pathlib import Path

import numpy as np

from twosource.errors import UnreadableError
from twosource.origins import CopyIndex, Entry, Fingerprint, load_copies, save_copies

AT_ONCE = 40


def make_entry(key: int) -> Entry:
    """Return an article that shares its whole text with the one that has half its key."""
    chance = np.random.default_rng(key // 2)
    hashes = np.unique(chance.integers(0, 2**32, 60, dtype=np.uint32))
    chance.shuffle(hashes)
    places = np.arange(len(hashes), dtype=np.uint16) * 4
    return Entry(
        key=key, made=Fingerprint(hashes=hashes, places=places, tail=50, words=240, key=key // 2), day=key // 500
    )


def main() -> None:
    """Go on where the folder ends."""
    folder = Path(sys.argv[1])
    try:
        index = load_copies(folder)
    except UnreadableError:
        index = CopyIndex(1)
    for first in count(index.mark + 1, AT_ONCE):
        index.add_many([make_entry(key) for key in range(first, first + AT_ONCE)])
        save_copies(index, folder)
        sys.stdout.write(f"{index.mark}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
