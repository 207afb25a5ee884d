"""What became of a finding between two analyses of its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

EventKind = Literal["new", "support", "figure", "differs", "gone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One thing that became of a finding.

    "new": it was not there before; "support": its word of support changed from ``before`` to ``after``; "figure": a
    statement gives a newer or another figure than it had (``after``, in words); "differs": statements now differ or
    contradict one another in something else; "gone": it is no longer made. ``finding`` is the id that it keeps while it
    grows, ``story`` the story's id, ``text`` its words then. ``number`` is the place in the order of all events of the
    desk, from 1; ``at`` the time (ISO 8601, UTC).
    """

    number: int
    at: str
    story: str
    finding: str
    kind: EventKind
    before: str | None
    after: str | None
    text: str
