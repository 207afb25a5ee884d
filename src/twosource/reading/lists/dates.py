"""Dates as feeds, sitemaps and front matter write them: RFC 822 and 2822, RFC 3339 and ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from twosource.model.published import DateEvidence, EvidenceKind

_CLOCK = r"(?P<hour>\d\d?):?(?P<minute>\d\d)(?::?(?P<second>\d\d)(?:[.,]\d+)?)?\s*"
_OFFSET = r"[+-]\d\d(?::?\d\d)?"
_ISO = re.compile(
    rf"(?P<year>\d{{4}})(?P<dash>-?)(?P<month>\d\d)(?P=dash)(?P<day>\d\d)"
    rf"(?:(?:T|\s+){_CLOCK}(?P<half>(?!))?(?P<zone>[A-Z]{{1,4}}|{_OFFSET})?)?",
    re.IGNORECASE,
)
_DAY = r"(?P<day>\d{1,2})"
_MONTH = r"(?P<month>[A-Z]{3,9})\.?"
_REST = (  # of the date after day and month
    r",?[\s-]+(?P<year>\d{4}|\d\d)"
    rf"(?:,?(?:\s+at)?\s+{_CLOCK}(?P<half>[AP]M\b)?\s*(?P<zone>(?:GMT|UTC)?{_OFFSET}|[A-Z]{{1,5}})?)?(?:\s*\([^()]*\))?"
)
_MAIL = re.compile(rf"(?:[A-Z]{{2,9}}\.?,?\s+)?{_DAY}[\s.-]+{_MONTH}{_REST}", re.IGNORECASE)
_AMERICAN = re.compile(rf"(?:[A-Z]{{2,9}}\.?,?\s+)?{_MONTH}\s+{_DAY}{_REST}", re.IGNORECASE)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_ZONES = {  # those that RFC 822 defines and no others: IST and BST mean several
    **dict.fromkeys(("z", "ut", "utc", "gmt"), "+00:00"),
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
_FIRST_YEAR = 1971  # programs write the beginning of their time for "not known"
_LONGEST = 100  # characters
_SHOWN = 60  # characters of what is no date


def gather_dates(
    fields: Iterable[tuple[str, str]], kind: EvidenceKind
) -> tuple[tuple[DateEvidence, ...], tuple[str, ...]]:
    """Return what date fields (name, words) say, the same day and time once, and a note for each that says nothing."""
    dates: dict[str, DateEvidence] = {}
    notes = []
    for name, words in fields:
        value = read_date(words)
        if value is None:
            notes.append(f"the {name} “{words[:_SHOWN]}” is no date that can be read")
        else:
            dates.setdefault(value, DateEvidence(kind=kind, text=f"{name}: {words}", value=value))
    return tuple(dates.values()), tuple(notes)


def read_date(words: str) -> str | None:
    """Return the date as ISO 8601, as precise as it was written; None where it is none that the calendar has.

    A zone is given only where the words give one: as an offset, or by a name that RFC 822 defines.

    >>> read_date("Tue, 05 Mar 2024 21:40 EST")
    '2024-03-05T21:40-05:00'
    """
    words = words.strip()[:_LONGEST]
    match = next((match for form in (_ISO, _MAIL, _AMERICAN) if (match := form.fullmatch(words))), None)
    day = match and _read_day(match)
    return day + _read_clock(match) if match and day else None


def _read_day(match: re.Match[str]) -> str | None:
    month, year = match["month"], int(match["year"])
    if len(match["year"]) == len("24"):
        year += 2000 if year < _TURN else 1900
    if not month.isdigit():
        name = month[:3].casefold()
        month = str(_MONTHS.index(name) + 1) if name in _MONTHS else "0"
    try:
        return date(year, int(month), int(match["day"])).isoformat() if year >= _FIRST_YEAR else None
    except ValueError:
        return None


def _read_clock(match: re.Match[str]) -> str:
    if match["hour"] is None:
        return ""
    hour, minute, second = int(match["hour"]), match["minute"], match["second"]
    if match["half"]:
        hour = hour % 12 + (12 if match["half"].casefold() == "pm" else 0)
    if hour > 23 or int(minute) > 59 or int(second or 0) > 60:  # noqa: PLR2004  # the clock
        return ""
    return f"T{hour:02}:{minute}" + (f":{second}" if second else "") + _read_zone(match["zone"] or "")


def _read_zone(written: str) -> str:
    digits = re.sub(r"\D", "", written)
    if not digits:
        return _ZONES.get(written.casefold(), "")
    sign = "-" if "-" in written and int(digits) else "+"
    hours, minutes = digits[:2], digits[2:] or "00"
    return f"{sign}{hours}:{minutes}" if int(hours) < 15 and int(minutes) < 60 else ""  # noqa: PLR2004  # the clock
