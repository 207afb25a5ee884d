"""How long ago something was, in words."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from twosource.views.wording import count

_MINUTE, _HOUR, _DAY = 60, 3_600, 86_400
_UNITS: Final = (  # up to how many seconds, the length of a unit, its name
    (_HOUR, _MINUTE, "minute"),
    (_DAY, _HOUR, "hour"),
    (60 * _DAY, _DAY, "day"),
    (730 * _DAY, 30 * _DAY, "month"),
    (float("inf"), 365 * _DAY, "year"),
)


def say_ago(time: str, now: datetime) -> str:
    """Return how long before ``now`` a time (ISO 8601, UTC where it has no zone) was: "3 hours ago".

    It is "" where it is no time, and where it has not come yet.
    """
    try:
        then = datetime.fromisoformat(time)
    except ValueError:
        return ""
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    seconds = (now - then).total_seconds()
    if seconds < 0:
        return ""
    if seconds < _MINUTE:
        return "just now"
    length, name = next((length, name) for most, length, name in _UNITS if seconds < most)
    return f"{count(int(seconds // length), name)} ago"
