"""A number as a text writes it."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number at ``span``.

    ``vague`` is a magnitude that only has a size ("millions", "dozens", "several hundred"), with the
    least value that it may stand for. ``part`` is a part of a whole ("two-thirds", "half of").
    """

    span: Span
    value: float
    in_words: bool
    vague: bool = False
    part: bool = False
