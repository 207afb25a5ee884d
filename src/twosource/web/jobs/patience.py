"""Waiting for another process that writes to the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TypeVar

from twosource.errors import BusyError

Result = TypeVar("Result")

_PAUSE = 0.5  # seconds between two tries


def try_for(
    seconds: float, deed: Callable[[], Result], sleep: Callable[[float], object], say: Callable[[str], None]
) -> Result:
    """Return what a deed returns; while somebody else writes, say so and try again until the time is over.

    Raises:
        BusyError: somebody else still writes.
    """
    for _ in _tries(seconds):
        try:
            return deed()
        except BusyError as error:
            say(f"waiting for the desk: {error.what}")
            sleep(_PAUSE)
    return deed()


def _tries(seconds: float) -> Iterator[int]:
    yield from range(int(seconds / _PAUSE))
