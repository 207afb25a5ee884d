"""What became of a finding between two analyses of its story."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final, Literal, get_args

from twosource.model.notebook import Shown

EventKind = Literal["new", "support", "figure", "differs", "gone"]
EVENT_KINDS: Final[tuple[EventKind, ...]] = get_args(EventKind)


@dataclass(frozen=True, slots=True, kw_only=True)
class Event(Shown):
    """One thing that became of a finding.

    "new": it was not there before (``after`` is its support); "support": its word of support changed from ``before``
    to ``after``; "figure": statements give another figure (``after`` names both), or a later one (``after``) took the
    place of an earlier one (``before``); "differs": statements differ or contradict one another in something else,
    which ``after`` says; "gone": nothing of it is found any more. ``finding`` is the id that it keeps while it grows,
    ``story`` the story's id, ``text`` the finding's words then; ``at`` the time (ISO 8601, UTC).
    """

    at: str
    story: str
    finding: str
    kind: EventKind
    before: str | None
    after: str | None
    text: str
