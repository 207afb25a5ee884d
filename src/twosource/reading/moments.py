"""Dates and times as programs, feeds, mails and people write them, to ISO 8601.

ISO 8601 and its relatives (RFC 3339, blanks for the "T", slashes, no separators), RFC 822 and 2822 (mail, feeds),
``ctime`` of C, long English dates, and seconds since 1970 (also in milli-, micro- and nanoseconds).
"05/06/2024" is two days and so is none.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

from twosource.model.published import DateEvidence, EvidenceKind

_OFFSET = r"[+-]\d\d(?::?\d\d)?"
_HOUR = r"(?P<hour>\d\d?):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?"
_CLOCK = rf"{_HOUR}(?:\s*(?P<half>[ap])\.?m\b\.?)?(?:\s*(?P<zone>(?:GMT|UTC)?{_OFFSET}|[a-z]{{1,5}}))?"
_ASIDE = r"(?:\s*(?:\([^()]*\)|\[[\w/+-]+\]))?"  # the name of the zone once more
_WEEKDAY = r"(?:[a-z]{2,9}\.?,?\s+)?"
_DAY = r"(?P<day>\d\d?)(?:st|nd|rd|th)?"
_MONTH = r"(?P<month>[a-z]{3,9})\.?"
_YEAR = r"(?P<year>\d{4}|\d\d)"
_REST = rf",?[\s-]+{_YEAR}(?:(?:\s*,|\s+at\b|\s*-|T|\s)\s*{_CLOCK})?"
_ISO = (
    r"(?P<year>\d{4})(?:(?P<mark>[-/.]|(?=\d{4}(?!\d)))(?P<month>\d\d?)"
    rf"(?:(?P=mark)(?P<day>\d\d?)(?:Z|{_OFFSET}|(?:[T_]|\s+){_CLOCK})?)?)?"
)
_FORMS = tuple(
    re.compile(form + _ASIDE, re.IGNORECASE | re.ASCII)
    for form in (
        _ISO,
        rf"{_WEEKDAY}{_DAY}[\s.-]+{_MONTH}{_REST}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}{_REST}",
        rf"{_WEEKDAY}{_MONTH}\s+{_DAY}\s+{_CLOCK}\s+{_YEAR}",
    )
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONES = {  # those that RFC 822 defines and no others: IST and BST mean several
    **dict.fromkeys(("z", "ut", "utc", "gmt"), "Z"),
    "edt": "-04:00",
    "est": "-05:00",
    "cdt": "-05:00",
    "cst": "-06:00",
    "mdt": "-06:00",
    "mst": "-07:00",
    "pdt": "-07:00",
    "pst": "-08:00",
}
_TURN = 50  # RFC 2822, 4.3: years of two digits below it are of this century
_YEARS = range(1500, 2200)
_NOT_KNOWN = frozenset(["1970-01-01", "1969-12-31"])  # programs write the beginning of their time for "not known"
_NUMBER = re.compile(r"-?\d{1,20}(?:\.\d{0,9})?", re.ASCII)
_UNITS = (1, 1_000, 1_000_000, 1_000_000_000)  # parts of a second that programs count in
_EARLIEST = 315_532_800  # 1980 in seconds; a smaller number is no time of a news report
_LATEST = 4_102_444_800  # 2100
_LONGEST = 100  # characters
_SHOWN = 60  # characters of what is no date
_NOON = 12
_LAST_OFFSET = "14:00"  # Kiribati


def read_moment(value: object) -> str | None:
    """Return the time as ISO 8601, as precise as it was written; None where it is none that the calendar has.

    A zone is given only where one is written, as an offset or by a name that RFC 822 defines; UTC, however
    it is written, is "Z". A clock that cannot be leaves the day, and so does a midnight without a zone: that is how
    programs write a day.

    >>> read_moment("Tue, 05 Mar 2024 21:40 EST")
    '2024-03-05T21:40-05:00'
    >>> read_moment(1714983072)
    '2024-05-06T08:11:12Z'
    """
    if isinstance(value, date):
        value = value.isoformat()
    if isinstance(value, bool) or not isinstance(value, str | int | float):
        return None
    if isinstance(value, int) and not 0 <= value < _LATEST * max(_UNITS):
        return None  # Python refuses to write out integers of many thousand digits
    words = value.strip() if isinstance(value, str) else f"{value:.6f}" if isinstance(value, float) else str(value)
    return _read_words(words) if len(words) <= _LONGEST else None


def gather_dates(
    fields: Iterable[tuple[str, str]], kind: EvidenceKind
) -> tuple[tuple[DateEvidence, ...], tuple[str, ...]]:
    """Return what date fields (name, words) say, the same day and time once, and a note for each that says nothing."""
    dates: dict[str, DateEvidence] = {}
    notes = []
    for name, words in fields:
        value = read_moment(words)
        if value is None:
            notes.append(f"the {name} “{words[:_SHOWN]}” is no date that can be read")
        else:
            dates.setdefault(value, DateEvidence(kind=kind, text=f"{name}: {words}", value=value))
    return tuple(dates.values()), tuple(notes)


def to_universal(moment: str) -> str:
    """Return an ISO 8601 time that names a zone in UTC; others as they are."""
    try:
        known = datetime.fromisoformat(moment)
        return moment if known.tzinfo is None else f"{known.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
    except (ValueError, OverflowError):
        return moment


def _read_words(words: str) -> str | None:
    for form in _FORMS:
        match = form.fullmatch(words)
        found = match and _compose(match.groupdict())
        if found:
            return found
    return _count_seconds(float(words)) if _NUMBER.fullmatch(words) else None


def _compose(parts: dict[str, str | None]) -> str | None:
    """Return the parts of a date as ISO 8601, None where they are none that the calendar has."""
    year, month, day = _read_year(str(parts["year"])), _read_month(parts["month"]), parts["day"]
    if year not in _YEARS or (parts["hour"] and day is None):
        return None
    if day is None and parts.get("mark") in {None, ""}:
        return None if parts["month"] else str(year)
    try:
        known = date(year, month, int(day or 1))
    except ValueError:
        return None
    if day is None:
        return f"{known:%Y-%m}"
    return None if str(known) in _NOT_KNOWN else f"{known}{_read_clock(parts)}"


def _read_year(digits: str) -> int:
    year = int(digits)
    return year if len(digits) > len("24") else year + (2000 if year < _TURN else 1900)


def _read_month(written: str | None) -> int:
    if not written or written.isdigit():
        return int(written or 0)
    name = written[:3].lower()
    return _MONTHS.index(name) + 1 if name in _MONTHS else 0


def _read_clock(parts: dict[str, str | None]) -> str:
    if parts["hour"] is None:
        return ""
    hour, minute, second = int(parts["hour"]), int(parts["minute"] or 0), int(parts["second"] or 0)
    if parts["half"]:
        hour = hour % _NOON + (_NOON if parts["half"].lower() == "p" else 0)
    zone = _read_zone(parts["zone"] or "")
    if hour > 23 or minute > 59 or second > 59 or not (zone or hour or minute or second):  # noqa: PLR2004  # the clock
        return ""
    return f"T{hour:02}:{minute:02}" + (f":{second:02}" if parts["second"] else "") + zone


def _read_zone(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    if not digits:
        return _ZONES.get(written.lower(), "")
    offset = f"{digits[:2]}:{digits[2:] or '00'}"
    if not int(digits):
        return "Z"
    return f"{'-' if '-' in written else '+'}{offset}" if offset <= _LAST_OFFSET and offset[3:] <= "59" else ""


def _count_seconds(number: float) -> str | None:
    for unit in _UNITS:
        if _EARLIEST <= number / unit < _LATEST:
            return f"{datetime.fromtimestamp(number // unit, UTC):%Y-%m-%dT%H:%M:%SZ}"
    return None
