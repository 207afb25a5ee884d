"""When an article was published, and how we know."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Literal

Precision = Literal["second", "minute", "day", "month", "year"]
Trust = Literal["stated", "inferred", "doubtful"]
EvidenceKind = Literal["metadata", "url", "dateline", "page-line", "feed", "text"]

_ISO = re.compile(
    r"(?P<value>\d{4}(?:-\d\d(?:-\d\d(?:T\d\d:\d\d(?::\d\d)?)?)?)?)(?:[.,]\d+)?(?P<zone>Z|[+-]\d\d(?::?\d\d)?)?$"
)
_PRECISION: dict[int, Precision] = {4: "year", 7: "month", 10: "day", 16: "minute", 19: "second"}


def tell_day(day: str | None, trust: Trust | None) -> str:
    """Return a day of publication as lists tell it: a doubtful one is never told as a fact; "" where none is known."""
    return f"{day} (doubtful)" if day and trust == "doubtful" else day or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEvidence:
    """One thing that speaks for a date: where it stood, its words, the ISO 8601 value read from it.

    ``where`` tells more than the kind about the place, in words ("beside the headline"), "" where that says all.
    """

    kind: EvidenceKind
    text: str
    value: str
    where: str = ""

    @property
    def bare_value(self) -> str:
        """The value without its zone, cut to what it is exact to."""
        match = _ISO.match(self.value)
        return match["value"] if match else self.value[:10]

    @property
    def day(self) -> str:
        """The value cut to the day; shorter where not even that is known."""
        return self.value[:10]

    @property
    def precision(self) -> Precision | None:
        """What the value is exact to; None where it is no ISO 8601."""
        return _PRECISION[len(self.bare_value)] if _ISO.match(self.value) else None

    @property
    def zone(self) -> str | None:
        """The offset of the value's clock ("+02:00"), None where none is given."""
        match = _ISO.match(self.value)
        zone = match["zone"] if match else None
        if zone is None or zone == "Z":
            return zone and "+00:00"
        return f"{zone[:3]}:{zone[3:].removeprefix(':') or '00'}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The decision about an article's date.

    ``value`` is ISO 8601 cut to ``precision``; None when only a bound is known. ``zone`` is an
    offset such as "+02:00" or None. ``why`` says in words what the trust rests on. ``not_before`` is the newest
    time the text itself speaks of as past (ISO 8601, cut to what is known), ``not_after`` the day on
    which the page was there already or the first time that the text speaks of as to come, or None.
    """

    value: str | None
    precision: Precision | None
    zone: str | None = None
    trust: Trust
    evidence: tuple[DateEvidence, ...]
    not_before: str | None = None
    not_after: str | None = None
    why: str = ""

    @property
    def anchor(self) -> str | None:
        """The day that relative times may be resolved against: never a doubtful one."""
        if self.value is None or self.trust == "doubtful" or len(self.value) < len("2024-01-01"):
            return None
        return self.value[:10]

    @property
    def universal(self) -> str:
        """The value in UTC where its zone is known, as it is otherwise; "" without one. Times sort by it."""
        if self.value is None:
            return ""
        if self.zone is None or "T" not in self.value:
            return self.value
        try:
            known = datetime.fromisoformat(self.value + self.zone).astimezone(UTC)
        except (ValueError, OverflowError):  # what somebody wrote there is no date, or one beyond all calendars
            return self.value
        return known.replace(tzinfo=None).isoformat()[: len(self.value)]
