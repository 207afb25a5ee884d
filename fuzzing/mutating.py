"""How inputs are bred: as libFuzzer does, and now and then as the hostile inputs are made."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from random import Random

from benchmarks.hostile.mutants import WAYS

_SHARE = 0.2  # of the inputs are spoiled in one of the ways of the hostile inputs, as no bit flip would do it

Mutate = Callable[[bytes, int], bytes]
Breed = Callable[[bytes, int, int], bytes]


def make_breeder(mutate: Mutate, documents: Mapping[str, bytes]) -> Breed:
    """Return what makes a new input of an old one, its greatest length and a seed; ``mutate`` is libFuzzer's own."""
    ways = [WAYS[name] for name in sorted(WAYS)]

    def breed(content: bytes, longest: int, seed: int) -> bytes:
        random = Random(seed)  # noqa: S311 - chance that can be had again
        if random.random() > _SHARE:
            return mutate(content, longest)
        return random.choice(ways)(content, random, documents)[:longest]

    return breed
