"""When an article was published, and how we know."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Precision = Literal["second", "minute", "day", "month", "year"]
Trust = Literal["stated", "inferred", "doubtful"]
EvidenceKind = Literal["metadata", "url", "dateline", "page-line", "feed", "text"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DateEvidence:
    """One thing that speaks for a date: where it stood, its words, the ISO 8601 value read from it."""

    kind: EvidenceKind
    text: str
    value: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """The decision about an article's date.

    ``value`` is ISO 8601 cut to ``precision``; None when only a bound is known. ``zone`` is an
    offset such as "+02:00" or None. ``not_before`` is the newest time the text itself speaks of as
    past (ISO 8601, cut to what is known), ``not_after`` the day on which the page was there already, or None.
    """

    value: str | None
    precision: Precision | None
    zone: str | None = None
    trust: Trust
    evidence: tuple[DateEvidence, ...]
    not_before: str | None = None
    not_after: str | None = None

    @property
    def anchor(self) -> str | None:
        """The day that relative times may be resolved against: never a doubtful one."""
        if self.value is None or self.trust == "doubtful" or len(self.value) < len("2024-01-01"):
            return None
        return self.value[:10]
