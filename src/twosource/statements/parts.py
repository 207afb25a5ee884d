"""Times, quantities and names of an article, given out by the span of a statement."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from twosource.model.mention import Name, Quantity, Time
from twosource.model.span import Span

Part = TypeVar("Part", Name, Quantity, Time)


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """What can be compared in an article, each kind in the order of the text."""

    article: str
    text: str
    names: Sequence[Name]
    times: Sequence[Time]
    quantities: Sequence[Quantity]


def parts_inside(parts: Sequence[Part], span: Span) -> tuple[Part, ...]:
    """Return the parts that lie in ``span``. ``parts`` are in order and none lies inside another."""
    if not parts or parts[-1].span.start < span.start:
        return ()
    first = bisect_left(parts, span.start, key=lambda part: part.span.start)
    found = []
    for part in parts[first:]:
        place = part.span
        if place.start >= span.end:
            break
        if place.end <= span.end:
            found.append(part)
    return tuple(found)
