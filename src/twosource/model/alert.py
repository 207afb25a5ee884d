"""A saved search that tells what is new."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.event import Event, EventKind
from twosource.model.filters import Filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A saved search over what becomes of findings.

    ``words`` is a query as for `search`, held against the words of the finding; "" fits all. ``kinds`` of events that
    it tells of: empty for all. ``made`` is when it was made,
    ``seen`` the number of the last event it told of: the desk sets both.
    """

    name: str
    words: str = ""
    filters: Filters = field(default_factory=Filters)
    kinds: tuple[EventKind, ...] = ()
    made: str = ""
    seen: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerted:
    """What an alert has to tell: the events since it last told, in order; ``upto`` is the last event looked at."""

    alert: Alert
    events: tuple[Event, ...]
    upto: int
