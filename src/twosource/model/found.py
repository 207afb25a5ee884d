"""A finding that an id leads to."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.model.event import Event
from twosource.model.notebook import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundFinding(Shown):
    """What an id of a finding leads to: an id that it has, that it keeps while it grows, or one that it had before.

    ``id`` is what the finding is called in the comparison of its ``story`` now; None: nothing of it is found any more,
    and ``gone`` is what was written down then. ``lasting`` is the id that it keeps: the one to link to. ``grown``: it
    has other statements now than when it was called as ``asked``. ``events`` tell what became of it, the latest first.
    """

    asked: str
    id: str | None
    lasting: str
    story: str
    story_title: str
    grown: bool = False
    gone: Event | None = None
    events: tuple[Event, ...] = ()
