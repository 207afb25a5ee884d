"""Times, quantities and names: the parts of a statement that can be compared."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from twosource.model.span import Span

TimeType = Literal["DATE", "TIME", "DURATION", "SET"]
NameKind = Literal["person", "organisation", "place", "other"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Time:
    """A time expression with its TIMEX3 value (ISO-TimeML).

    Without a trusted publication date a weekday stays open: "Sunday evening" is
    ``XXXX-WXX-7TEV``, never a guessed day.
    """

    span: Span
    type: TimeType
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number with what it counts or measures.

    ``unit`` is a unit name that pint knows ("kilometre"), an ISO 4217 currency code ("USD"),
    "percent", or the singular noun that is counted ("passenger"); "" when nothing is named.
    ``about`` is true for approximate values ("some 40", "nearly 40"). ``high`` is the upper end of
    a range and None otherwise.
    """

    span: Span
    value: float
    unit: str
    about: bool
    high: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """A mention of a person, organisation or place. ``name`` is the fullest form known in the article.

    Two mentions of one bearer share ``id``. ``role`` holds the words beside it that say what the
    bearer is ("Kremlin spokesman"), None when there are none.
    """

    span: Span
    kind: NameKind
    name: str
    id: str
    role: Span | None = None
