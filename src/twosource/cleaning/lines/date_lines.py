"""Lines of a page that give its date, and the ISO 8601 value they give."""

from __future__ import annotations

import re

from twosource.model.published import DateEvidence

_LONGEST = 120  # characters
_LABEL = (
    r"(?:(?:date|(?:(?:first|originally) )?published|posted|(?:last )?(?:updated|modified)|created|on)\b"
    r"\s*(?:on|at)?\s*:?\s*)"
)
_SAYS_PUBLISHED = re.compile(r"(?:first |originally )?(?:published|posted)\b", re.IGNORECASE)
_STAMP = re.compile(r"date\b", re.IGNORECASE)
_TO_THE_SECOND = re.compile(r":\d\d:\d\d")
MONTHS = {
    name: number
    for number, names in enumerate(
        ("jan january", "feb february", "mar march", "apr april", "may", "jun june", "jul july", "aug august",
         "sep sept september", "oct october", "nov november", "dec december"), start=1)
    for name in names.split()
}  # fmt: skip
MONTH = (
    r"(?P<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
    r"|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_WEEKDAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
_ANY_YEAR = re.compile(r"(?:19|20)\d\d")
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_CLOCK = (
    r"(?:[T,\s|–—-]*(?:at\s+)?(?P<hour>\d{1,2})[:.](?P<minute>\d\d)(?::(?P<second>\d\d))?"
    r"\s*(?P<half>[ap]\.?m\.?)?.{0,30})?"
)
_FORMS = tuple(
    re.compile(rf"(?P<label>{_LABEL}+)?{_WEEKDAY}{form}\W*{_CLOCK}\W*$", re.IGNORECASE)
    for form in (
        rf"{_YEAR}[-/.](?P<month>\d{{1,2}})[-/.]{_DAY}",
        rf"{_DAY}\s+{MONTH},?\s+{_YEAR}",
        rf"{MONTH}\s+{_DAY},?\s+{_YEAR}",
    )
)


def read_date_line(line: str) -> DateEvidence | None:
    """Return what a line that is nothing but a date says, None for every other line."""
    if len(line) > _LONGEST or not _ANY_YEAR.search(line):
        return None
    bare = line.strip(" \t|•·-–—")
    for form in _FORMS:
        match = form.match(bare)
        value = _value(match) if match else None
        if value:
            return DateEvidence(kind="page-line", text=line.strip(), value=value)
    return None


def says_published(evidence: DateEvidence) -> bool:
    """Tell whether a date line says that it is the day of publication."""
    return _SAYS_PUBLISHED.match(evidence.text) is not None


def is_stamped(evidence: DateEvidence) -> bool:
    """Tell whether a program wrote the line: "Date: …", or a time to the second. Papers print minutes."""
    return _STAMP.match(evidence.text) is not None or _TO_THE_SECOND.search(evidence.value) is not None


def iso_day(year: int, month: int, day: int) -> str | None:
    """Return the day as ISO 8601, None when the calendar has no such day."""
    from datetime import date

    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _value(match: re.Match[str]) -> str | None:
    month = match["month"].casefold()
    number = int(month) if month.isdigit() else MONTHS[month]
    day = iso_day(int(match["year"]), number, int(match["day"]))
    return day and day + _clock(match)


def _clock(match: re.Match[str]) -> str:
    if match["hour"] is None:
        return ""
    hour = int(match["hour"])
    half = (match["half"] or "").casefold()[:1]
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    if hour > 23 or int(match["minute"]) > 59:  # noqa: PLR2004  # the clock
        return ""
    seconds = f":{match['second']}" if match["second"] else ""
    return f"T{hour:02}:{match['minute']}{seconds}"
