"""What could not be used."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """An input that could not be used: ``what`` happened, the name of the error, when first and last, how often."""

    given: str
    what: str
    kind: str
    first: str
    last: str
    times: int
