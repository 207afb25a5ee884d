"""Dates as programs write them, to ISO 8601.

ISO 8601 and its relatives (RFC 3339, blanks for the "T", slashes, no separators), RFC 5322 (mail, feeds), long
English dates and seconds since 1970 (also in milli-, micro- and nanoseconds). "05/06/2024" is two days and so is none.
"""

from __future__ import annotations

import re
from datetime import UTC, date, datetime

_ISO = re.compile(
    r"(?P<year>\d{4})(?:(?P<mark>[-/.]?)(?P<month>\d\d?)(?:(?P=mark)(?P<day>\d\d?))?)?"
    r"(?:(?:[T_]|\s+)(?P<hour>\d\d?):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?)?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d(?::?\d\d)?)?(?:\[[\w/+-]+\])?",
    re.IGNORECASE | re.ASCII,
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_CLOCK = (
    r"(?:\s*(?:,|at|-|T)?\s*(?P<hour>\d\d?):(?P<minute>\d\d)(?::(?P<second>\d\d))?\s*(?P<half>[ap])?\.?m?\.?"
    r"\s*(?P<zone>Z|UTC|GMT|[+-]\d\d:?\d\d)?)?"
)
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?"
_LONG = tuple(
    re.compile(_WEEKDAY + shape + _CLOCK, re.IGNORECASE | re.ASCII)
    for shape in (rf"{_MONTH}\s+{_DAY},?\s+(?P<year>\d{{4}})", rf"{_DAY}[\s-]+{_MONTH},?[\s-]+(?P<year>\d{{4}})")
)
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{0,9})?", re.ASCII)
_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)  # parts of a second that programs count in
_EARLIEST = 315_532_800  # 1980 in seconds; a smaller number is no time of a news report
_LATEST = 4_102_444_800  # 2100
_YEARS = range(1500, 2200)
_LONGEST = 80  # characters
_NOON = 12


def read_moment(value: object) -> str | None:
    """Return the time as ISO 8601, cut to what is known and with its zone; None when it is none.

    A midnight without a zone is how programs write a day, so it is cut to the day.

    >>> read_moment("Mon, 06 May 2024 10:11:12 +0200")
    '2024-05-06T10:11:12+02:00'
    >>> read_moment(1714983072)
    '2024-05-06T08:11:12Z'
    """
    if isinstance(value, datetime):
        return _read_words(value.isoformat())
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, int) and not 0 <= value < _LATEST * max(_UNITS):
        return None  # Python refuses to write out integers of many thousand digits
    words = value.strip() if isinstance(value, str) else f"{value:.6f}" if isinstance(value, float) else str(value)
    return _read_words(words) if len(words) <= _LONGEST else None


def to_universal(moment: str) -> str:
    """Return an ISO 8601 time that names a zone in UTC; others as they are."""
    try:
        known = datetime.fromisoformat(moment)
        return moment if known.tzinfo is None else f"{known.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError):
        return moment


def _read_words(words: str) -> str | None:
    match = _ISO.fullmatch(words)
    if match:
        found = _compose(match, match["month"])
        if found:
            return found
    if _NUMBER.fullmatch(words):
        return _count_seconds(float(words))
    for shape in _LONG:
        match = shape.fullmatch(words)
        if match:
            return _compose(match, str(_MONTHS.index(match["month"].lower()) + 1))
    return _read_mail_date(words)


def _compose(match: re.Match[str], month: str | None) -> str | None:
    """Return the parts of the match as ISO 8601, None where they are no day or time."""
    parts = match.groupdict()
    if int(parts["year"]) not in _YEARS:
        return None
    if month is None:
        return None if parts["hour"] else parts["year"]
    if parts["day"] is None:
        return None if parts["hour"] or parts.get("mark") == "" else _checked(parts["year"], month, "1", "%Y-%m")
    if not parts["hour"]:
        return _checked(parts["year"], month, parts["day"], "%Y-%m-%d")
    return _compose_clock(parts, month)


def _checked(year: str, month: str, day: str, shape: str) -> str | None:
    try:
        return f"{date(int(year), int(month), int(day)):{shape}}"
    except ValueError:
        return None


def _compose_clock(parts: dict[str, str | None], month: str) -> str | None:
    hour = int(parts["hour"] or 0)
    if parts.get("half"):
        hour = hour % _NOON + (_NOON if str(parts["half"]).lower() == "p" else 0)
    zone = _name_zone(parts["zone"])
    try:
        moment = datetime(  # noqa: DTZ001 - the zone is written behind it, as it was given
            int(parts["year"] or 0), int(month), int(parts["day"] or 0),
            hour, int(parts["minute"] or 0), int(parts["second"] or 0),
        )  # fmt: skip
    except ValueError:
        return None
    if not zone and not (moment.hour or moment.minute or moment.second):
        return f"{moment:%Y-%m-%d}"
    return f"{moment:%Y-%m-%dT%H:%M:%S}{zone}" if parts["second"] else f"{moment:%Y-%m-%dT%H:%M}{zone}"


def _name_zone(zone: str | None) -> str:
    if not zone:
        return ""
    if not zone[1:3].isdigit():
        return "Z"
    return f"{zone[:3]}:{zone[3:].lstrip(':') or '00'}"


def _count_seconds(number: float) -> str | None:
    for unit in _UNITS:
        if _EARLIEST <= number / unit < _LATEST:
            return f"{datetime.fromtimestamp(number // unit, UTC):%Y-%m-%dT%H:%M:%SZ}"
    return None


def _read_mail_date(words: str) -> str | None:
    from email.utils import parsedate_tz

    parts = parsedate_tz(words)
    if parts is None or parts[0] not in _YEARS:
        return None
    try:
        moment = datetime(*parts[:6])  # noqa: DTZ001 - the zone is written behind it, as it was given
    except ValueError:
        return None
    offset = parts[9]
    if offset is None:
        return f"{moment:%Y-%m-%dT%H:%M:%S}"
    sign, minutes = "-" if offset < 0 else "+", abs(offset) // 60
    return f"{moment:%Y-%m-%dT%H:%M:%S}{sign}{minutes // 60:02}:{minutes % 60:02}"
