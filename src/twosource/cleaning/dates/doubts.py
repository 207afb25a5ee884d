"""Why a date may not be believed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from twosource.cleaning.dates.limits import Limits
from twosource.cleaning.dates.places import (
    ALONE,
    ANY_DATE,
    AWAY,
    MONTH_ONLY,
    NEAR,
    OTHER,
    UNMARKED,
    is_change,
    name_field,
    worth,
)
from twosource.model.published import DateEvidence

_DAY = len("2024-01-01")
_SLACK = 1  # days; where a clock's zone is unknown, today may be tomorrow
_APART = 2  # days that fields of one article may lie apart: an evening in another zone, a text put up early
_WEAK = frozenset([ANY_DATE, AWAY, NEAR, OTHER, UNMARKED])  # places that often speak of something else
_FIELDS = frozenset(["metadata", "feed", "url"])


def is_after(value: str, last: str | None) -> bool:
    """Tell whether a date lies after a last day; a day later may only be another zone."""
    if last is None:
        return False
    if len(value) < _DAY or len(last) < _DAY:
        return value > last[: len(value)]
    return _days_between(last[:_DAY], value[:_DAY]) > _SLACK


def find_doubts(chosen: DateEvidence, evidence: Sequence[DateEvidence], limits: Limits) -> Iterator[str]:
    """Yield in words what speaks against the chosen date, the gravest first."""
    if is_after(chosen.day, limits.last):
        yield f"lies after {limits.last}, when the page was read already"
    if worth(chosen) == "doubtful":
        yield _say_weak(chosen)
    if not _is_agreed(chosen.day, evidence):
        if limits.earliest and _is_before(chosen.day, limits.earliest.value):
            yield f"the text speaks of “{limits.earliest.words}” as past"
        if limits.horizon and _is_before(limits.horizon.value, chosen.day):
            yield f"the text speaks of “{limits.horizon.words}” as to come"
    against = _find_against(chosen, [one for one in evidence if one.precision and not is_after(one.day, limits.last)])
    if against:
        yield f"{name_place(against)} gives {against.bare_value[:_DAY]}"


def name_place(evidence: DateEvidence) -> str:
    """Return in words where a date stood: "a field (datePublished)", "a line beside the headline"."""
    if evidence.kind in {"metadata", "feed"}:
        return f"the field {name_field(evidence)}"
    return {"url": "the address", "dateline": "the dateline", "page-line": "a line of the page"}.get(
        evidence.kind, "the text"
    )


def _say_weak(chosen: DateEvidence) -> str:
    if is_change(chosen):
        return "only a change is dated"
    if chosen.kind == "text":
        return "a guess from the whole page"
    return ALONE if chosen.where == ALONE else "a bare or printed date line, which copying sites have too"


def _find_against(chosen: DateEvidence, evidence: Sequence[DateEvidence]) -> DateEvidence | None:
    """Return evidence for another day: good evidence for a day far off, or more of it for one close by."""
    usable = [one for one in evidence if not is_change(one) and one.kind != "text" and worth(one) != "doubtful"]
    kinds = {one.kind for one in usable if _agrees(one, chosen)}
    for other in usable:
        others = {one.kind for one in usable if _agrees(one, other)}
        is_more = other.where not in _WEAK - {ANY_DATE} and len(others) > len(kinds) and other.day != chosen.day
        if is_more or (len(kinds) == 1 and _speaks_against(other, chosen)):
            return other
    return None


def _agrees(other: DateEvidence, evidence: DateEvidence) -> bool:
    return other.day == evidence.day or (other.where == MONTH_ONLY and evidence.day.startswith(other.day))


def _speaks_against(other: DateEvidence, chosen: DateEvidence) -> bool:
    """Tell whether other evidence that is as good as that of a day names one that is far off."""
    if other.where in _WEAK:
        return False
    if other.where == MONTH_ONLY or len(chosen.day) < _DAY:
        return _months_between(other.day, chosen.day) > 1
    return len(other.day) == _DAY and abs(_days_between(other.day, chosen.day)) > _APART


def _is_before(value: str, bound: str) -> bool:
    return value[: len(bound)] < bound[: len(value)]


def _is_agreed(value: str, evidence: Sequence[DateEvidence]) -> bool:
    """Tell whether two fields of the page, or one and its address, give this day."""
    fields = {(one.kind, name_field(one)) for one in evidence if one.kind in _FIELDS and one.day == value}
    return len(fields) > 1


def _days_between(first: str, second: str) -> int:
    try:
        return (date.fromisoformat(second) - date.fromisoformat(first)).days
    except ValueError:  # what a feed or a row gave is no day of the calendar
        return 0


def _months_between(first: str, second: str) -> int:
    year, month, other_year, other_month = (
        int(part) for value in (first, second) for part in (value[:4], value[5:7] or 1)
    )
    return abs(12 * (year - other_year) + month - other_month)
