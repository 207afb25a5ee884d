"""A clock for tests: it stands until it is set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Clock:
    """Tells the seconds since 1970 that it was set to."""

    seconds: float = 1_900_000_000.0

    def __call__(self) -> float:
        return self.seconds
