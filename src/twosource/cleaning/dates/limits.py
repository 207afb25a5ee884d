"""Between which days an article was published, whatever its page says."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.cleaning.dates.bounds import Bound, find_bound, find_horizon, list_dates
from twosource.model.published import DateEvidence

PAST = "spoken of as past"
TO_COME = "spoken of as to come"
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The bounds of a date of publication.

    ``earliest`` is the newest time that the text speaks of as past, ``horizon`` the first one that it speaks of as to
    come; ``fetched`` the day on which the page was there already, ``last`` that or today, the earlier one.
    """

    earliest: Bound | None = None
    horizon: Bound | None = None
    fetched: str | None = None
    last: str | None = None

    @property
    def not_before(self) -> str | None:
        """The newest past time of the text, ISO 8601 cut to what is known."""
        return self.earliest.value if self.earliest else None

    @property
    def not_after(self) -> str | None:
        """The day of fetching or the first time to come, whichever is earlier."""
        if self.horizon is None or (self.fetched and self.fetched[: len(self.horizon.value)] <= self.horizon.value):
            return self.fetched
        return self.horizon.value

    @property
    def evidence(self) -> tuple[DateEvidence, ...]:
        """The words of the text that the bounds rest on."""
        bounds = ((self.earliest, PAST), (self.horizon, TO_COME))
        return tuple(
            DateEvidence(kind="text", text=one.words, value=one.value, where=where) for one, where in bounds if one
        )


def find_limits(text: str, last_day: str | None, fetched: str | None) -> Limits:
    """Return the bounds that a text, the day of fetching and today (ISO 8601, None where unknown) give."""
    match = _DAY.match(fetched or "")
    was_there = match.group() if match else None
    last = min((day for day in (last_day, was_there) if day), default=None)
    dates = list_dates(text)
    return Limits(earliest=find_bound(text, dates), horizon=find_horizon(text, dates), fetched=was_there, last=last)
