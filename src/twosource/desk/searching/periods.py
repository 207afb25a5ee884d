"""Days, months and years, as articles are found by them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.desk.searching.asking import FACET, Sign

_YEAR, _DAY = len("2024"), len("2024-05-14")
_FIRST, _LAST = "0000-01-01", "9999-12-31"


def fits_days(day: str | None, since: str | None, until: str | None) -> bool:
    """Tell whether some day of what is known lies in the time that is asked for; without a day, only in all time."""
    if day is None:
        return since is None and until is None
    return _first(day) <= _last(until) and _first(since) <= _last(day)


def _first(period: str | None) -> str:
    return _FIRST if period is None else period + _FIRST[len(period) :]


def _last(period: str | None) -> str:
    return _LAST if period is None else period + _LAST[len(period) :]


def is_inside(period: str, since: str | None, until: str | None) -> bool:
    """Tell whether all of a day, month or year lies in the time that is asked for."""
    return _first(since) <= _first(period) and _last(period) <= _last(until)


def day_signs(day: str | None) -> list[Sign]:
    """Return the signs that an article of a day stands under: of its year, its month, and of just what is known."""
    if day is None:
        return [day_sign(None)]
    whole = [period_sign(day[:length]) for length in (_YEAR, len("2024-05")) if len(day) >= length]
    return [*whole, day_sign(day)]


def day_sign(day: str | None) -> Sign:
    """Return the sign of articles of which just this is known: a day, or only a month, a year, or nothing."""
    return f"{FACET}d{(day or '').replace('-', '')}"


def period_sign(period: str) -> Sign:
    """Return the sign of all articles of a year or a month."""
    return f"{FACET}{'y' if len(period) == _YEAR else 'm'}{period.replace('-', '')}"


def parts_of(period: str) -> Iterator[str]:
    """Yield the months of a year or the days of a month, the last first; days that no calendar has do no harm."""
    for number in range(12 if len(period) == _YEAR else 31, 0, -1):
        yield f"{period}-{number:02}"


def cover_days(since: str | None, until: str | None, years: Iterable[str]) -> list[Sign]:
    """Return signs of which articles of these years have one if they lie in the time that is asked for."""
    return [sign for year in years for sign in _cover(year, since, until)]


def _cover(period: str, since: str | None, until: str | None) -> Iterator[Sign]:
    if not fits_days(period, since, until):
        return
    if len(period) == _DAY:
        yield day_sign(period)
    elif is_inside(period, since, until):
        yield period_sign(period)
    else:
        yield day_sign(period)
        for part in parts_of(period):
            yield from _cover(part, since, until)
