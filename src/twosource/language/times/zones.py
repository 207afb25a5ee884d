"""Times of day in different zones, made comparable."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from twosource.model.mention import Time

_CLOCK = re.compile(r"T\d\d:\d\d$")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d")
_OFFSET = re.compile(r"[+-]\d\d:\d\d")


def level_zones(a: Time, b: Time) -> tuple[str, str]:
    """Return the values of two times on one clock: in Coordinated Universal Time where both zones are known.

    Where only one is known, or neither is the other's, hours say nothing: then they are left out.
    """
    if a.zone == b.zone or not (_CLOCK.search(a.value) and _CLOCK.search(b.value)):
        return a.value, b.value
    first, second = _to_universal(a), _to_universal(b)
    if first and second:
        return first, second
    return a.value.partition("T")[0], b.value.partition("T")[0]


def _to_universal(time: Time) -> str | None:
    if not _OFFSET.fullmatch(time.zone or "") or not _MOMENT.fullmatch(time.value):
        return None
    try:
        moment = datetime.fromisoformat(f"{time.value}{time.zone}").astimezone(UTC)
    except (ValueError, OverflowError):  # 24:00, or the last day of the calendar
        return None
    return moment.isoformat()[:16]
