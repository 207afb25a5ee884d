"""A date as the time between two instants: as exact as it is written, on a clock whose zone is known or not."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from twosource.model.published import DateEvidence

_EAST = timedelta(hours=13)  # a newsroom's clock may run this far ahead of UTC (Auckland in summer)
_WEST = timedelta(hours=10)  # and this far behind it (Honolulu)
_CLOCKS = timedelta(hours=3)  # the clocks of two outlets that write no zone may lie this far apart, as in one country
_DAY = timedelta(days=1)
_SHAPES = {19: "%Y-%m-%dT%H:%M:%S", 16: "%Y-%m-%dT%H:%M", 10: "%Y-%m-%d", 7: "%Y-%m", 4: "%Y"}
_LASTING = {19: timedelta(seconds=1), 16: timedelta(minutes=1), 10: _DAY}
_MARGIN = timedelta(days=2)  # from the ends of the calendar, so that no zone leads beyond them


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """From ``start`` to ``end`` (not included): in UTC where the clock is ``known``, else on a clock somewhere."""

    start: datetime
    end: datetime
    known: bool

    @property
    def first(self) -> datetime:
        """The earliest instant (UTC) it can have been, wherever the clock stands."""
        return self.start if self.known else self.start - _EAST

    @property
    def last(self) -> datetime:
        """The instant (UTC) before which it was, wherever the clock stands."""
        return self.end if self.known else self.end + _WEST

    def is_before(self, other: Window) -> bool:
        """Tell whether it was over when the other began, wherever their clocks stand."""
        return self.last <= other.first

    def seems_before(self, other: Window) -> bool:
        """Tell whether it was over when the other began if both clocks, where they are not known, are alike."""
        if self.known or other.known:
            return self.is_before(other)
        exact = max(self.end - self.start, other.end - other.start) < _DAY
        return self.end + (_CLOCKS if exact else timedelta()) <= other.start


def read_window(value: str | None, zone: str | None = None) -> Window | None:
    """Read an ISO 8601 time, cut to what is known; None where it is none. ``zone``: its offset, if not in ``value``.

    >>> read_window("2024-05", "+00:00").end.isoformat()
    '2024-06-01T00:00:00'
    """
    stated = DateEvidence(kind="metadata", text="", value=value or "")
    bare, offset = stated.bare_value, zone or stated.zone
    try:
        start = datetime.strptime(bare, _SHAPES[len(bare)])  # noqa: DTZ007 - its zone may be unknown
        end = start + _LASTING[len(bare)] if len(bare) in _LASTING else _end_period(start, len(bare))
        shift = _read_offset(offset) if offset else timedelta()
        window = Window(start=start - shift, end=end - shift, known=offset is not None)
    except (KeyError, ValueError, OverflowError):  # what a feed or a row gave is no day of the calendar
        return None
    inside = datetime.min + _MARGIN <= window.start and window.end <= datetime.max - _MARGIN  # noqa: DTZ901
    return window if inside else None


def _end_period(start: datetime, length: int) -> datetime:
    months = 1 if length == len("2024-01") else 12
    year, month = divmod(start.month - 1 + months, 12)
    return start.replace(year=start.year + year, month=month + 1)


def _read_offset(offset: str) -> timedelta:
    hours, minutes = offset[1:].split(":")
    shift = timedelta(hours=int(hours), minutes=int(minutes))
    return -shift if offset.startswith("-") else shift
