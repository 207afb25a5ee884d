"""What stands beside a number and says what it measures or counts."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Measured:
    """A unit, currency or counted noun, and where it stands. ``noun`` is true for a noun that is counted.

    ``factor`` is what one of the unit counts: a million for "MUSD".
    """

    span: Span
    unit: str
    noun: bool = False
    factor: float = 1.0
