"""Which pairs a judge is asked about."""

from __future__ import annotations

from collections.abc import Mapping

Pair = tuple[str, str]
EVEN = 0.5  # the certainty at which a pair is as likely a match as not
EVERYTHING = (0.0, 1.0)


def choose_doubtful(
    scored: Mapping[Pair, float], most: int, band: tuple[float, float] = EVERYTHING
) -> tuple[Pair, ...]:
    """Return the pairs whose certainty (0 to 1) lies in the band, at most so many, the most doubtful first.

    Level ones come in alphabetical order, so the answer does not depend on the order of the mapping.
    """
    least, largest = band
    doubtful = [pair for pair, certainty in scored.items() if least <= certainty <= largest]
    return tuple(sorted(doubtful, key=lambda pair: (abs(scored[pair] - EVEN), pair))[:most])
