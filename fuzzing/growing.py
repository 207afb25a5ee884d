"""``python -m fuzzing.growing TARGET… --count 100``: what takes far longer than it is long.

A piece of a bred input is written many times over, and then eight times as often. Printed is what takes more than
twelve times as long then. What is printed twice with other seeds is worth a look; a busy machine may err once.
"""

from __future__ import annotations

import argparse
import time
from collections.abc import Sequence
from random import Random

from fuzzing.keeping import read_corpus
from fuzzing.target import Target, Try
from fuzzing.targets import list_targets

_LENGTH = 20_000  # bytes of the shorter of the two
_OFTEN = 8
_TOO_MUCH = 12
_LEAST = 0.02  # seconds of the shorter one: less cannot be measured
_BEGINNING = 3_000  # bytes of the bred input that stay around the piece
_PIECES = (1, 2, 3, 5, 10, 30, 100, 400)  # bytes


def main() -> None:
    """Print the pieces, and how long both took in seconds of processor time."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", metavar="TARGET")
    parser.add_argument("--count", type=int, default=100, help="pieces for each target")
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    for name in asked.targets or list_targets():
        _grow(list_targets()[name], asked.count, Random(asked.seed))  # noqa: S311 - chance that can be had again


def _grow(target: Target, count: int, random: Random) -> None:
    take, inputs = target.open(), [*target.seeds.values(), *read_corpus(target.name)]
    for seed in target.seeds.values():  # what is loaded once is loaded before anything is measured
        take(seed)
    for _ in range(count):
        piece, short, long = write_over(random.choice(inputs)[:_BEGINNING], random)
        before = _measure(take, short)
        after = _measure(take, long) if before > _LEAST else 0.0
        if after > _TOO_MUCH * before:
            print(f"{target.name}: {before:.2f} s, then {after:.2f} s: {piece!r}", flush=True)


def write_over(content: bytes, random: Random, pieces: Sequence[int] = _PIECES) -> tuple[bytes, bytes, bytes]:
    """Return a piece of an input, and the input with the piece in it many times, and eight times as often."""
    place = random.randrange(len(content) + 1)
    piece = content[place : place + random.choice(pieces)] or b" "
    often = max(1, _LENGTH // len(piece))
    before, after = content[:place], content[place:]
    return piece, before + piece * often + after, before + piece * (_OFTEN * often) + after


def _measure(take: Try, content: bytes) -> float:
    before = time.process_time()
    take(content)
    return time.process_time() - before


if __name__ == "__main__":
    main()
