"""What a target is: one way into the package, and inputs to begin with."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

Try = Callable[[bytes], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """A way into the package. ``what`` it is in words; ``seeds`` are sound inputs by name.

    ``open`` makes all ready and returns what takes one input: that raises where the package breaks a promise, and
    does nothing where the input ends as it should, in an article or in a named reason. ``ending`` is that of a file
    with such an input, ``longest`` how long it may get, in bytes, ``words`` what to
    breed it with.
    """

    name: str
    what: str
    seeds: Mapping[str, bytes]
    open: Callable[[], Try]
    ending: str = ""
    longest: int = 16_384
    words: Callable[[], tuple[bytes, ...]] = tuple
