"""What lists have in common: filters, and which part is asked for.

Both are made to be inherited together by the dataclass of an operation, so they have no slots: two bases with slots
cannot be joined.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.filters import Filters
from twosource.model.independence import Independence
from twosource.model.support import Verdict

_LONGEST = 300  # characters of a name
_DAY = {
    "longest": 10,
    "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
    "like": "2024-05-14, or 2024-05 for a month, or 2024 for a year",
}


@dataclass(frozen=True, kw_only=True)
class AskedFilters:
    """Which stories, articles and findings: see `Filters`. Of several values of one name, one is enough."""

    outlet: tuple[str, ...] = field(
        default=(),
        metadata={"about": "Only what this outlet published.", "longest": _LONGEST, "example": "Sorel Press"},
    )
    source: tuple[str, ...] = field(
        default=(),
        metadata={"about": "Only what is attributed to this source, by its name or id.", "longest": _LONGEST},
    )
    since: str | None = field(
        default=None,
        metadata={
            "about": "Only what was published on this day, month or year (ISO 8601), or later.",
            **_DAY,
            "example": "2031-05",
        },
    )
    until: str | None = field(
        default=None,
        metadata={
            "about": "Only what was published on this day, month or year (ISO 8601), or earlier.",
            **_DAY,
            "example": "2031-05-14",
        },
    )
    support: tuple[Verdict, ...] = field(default=(), metadata={"about": "Only what is so well supported."})
    independence: tuple[Independence, ...] = field(default=(), metadata={"about": "Only what is so sure."})
    language: tuple[str, ...] = field(
        default=(), metadata={"about": "Only what is in this language (BCP 47).", "longest": 35, "example": "en"}
    )
    story: tuple[str, ...] = field(
        default=(), metadata={"about": "Only what belongs to this story, by its id.", "longest": 64}
    )

    @property
    def filters(self) -> Filters:
        """The same as a desk takes it.

        Raises:
            SettingsError: a value cannot be one of its kind.
        """
        return Filters(
            outlets=self.outlet,
            sources=self.source,
            since=self.since,
            until=self.until,
            support=self.support,
            independence=self.independence,
            languages=self.language,
            stories=self.story,
        )


@dataclass(frozen=True, kw_only=True)
class AskedPart:
    """Which part of a list."""

    limit: int = field(default=50, metadata={"about": "How many at most.", "least": 1, "most": 200})
    offset: int = field(
        default=0, metadata={"about": "How many of the first to pass over.", "least": 0, "most": 10_000_000}
    )
