"""A saved search that tells what is new."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.event import Event, EventKind
from twosource.model.filters import Filters


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """A saved search over what becomes of findings.

    ``words`` is a query as for `search`, held against the words of the finding; "" fits all. ``filters`` are held
    against the finding as it is when the alert is checked; of one that is gone, only those on its story are. ``kinds``
    are those of the events that it tells of: empty for all. ``made`` is when it was made: the desk sets it.
    """

    name: str
    words: str = ""
    filters: Filters = field(default_factory=Filters)
    kinds: tuple[EventKind, ...] = ()
    made: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Alerted:
    """What an alert has to tell: what happened since it last told, new findings first, each in order.

    ``upto`` marks how far it has looked: the last event and the last finding.
    """

    alert: Alert
    events: tuple[Event, ...]
    upto: tuple[int, int]
