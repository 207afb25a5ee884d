"""Which stories, articles and findings are asked for: the same filters for search, lists, alerts and exports."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from typing import Final, get_args

from twosource.errors import SettingsError
from twosource.model.independence import Independence
from twosource.model.support import Verdict

SUPPORTS: Final[tuple[Verdict, ...]] = get_args(Verdict)
INDEPENDENCES: Final[tuple[Independence, ...]] = get_args(Independence)

_DAY = re.compile(r"(?P<year>\d{4})(?:-(?P<month>\d\d)(?:-(?P<day>\d\d))?)?", re.ASCII)


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What is asked for. An empty field asks nothing; of several values in one field, one is enough; all fields count.

    ``outlets`` and ``sources`` are names (case does not matter) or, for sources, ids. ``since`` and ``until`` are days,
    months or years (ISO 8601), both inclusive, of publication: "2024-05" as ``until`` goes to the end of May. What is
    known to the month or year only counts where some day of it does; what has no day never does. ``support`` and
    ``independence`` are words of `Support`, of one finding where both are given. ``languages`` are BCP 47: "pt" asks
    for "pt-BR" as well. ``stories`` are ids.

    An article fits with its own outlet, day and language, with a statement of one of the sources, and by a finding
    that it has a part in; a story with one of its articles for each field; a finding with its own support and, for
    each other field, one of the articles and statements it is made of.

    Raises:
        SettingsError: a value cannot be one of its kind; the message names it and those that can.
    """

    outlets: tuple[str, ...] = ()
    sources: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    support: tuple[Verdict, ...] = ()
    independence: tuple[Independence, ...] = ()
    languages: tuple[str, ...] = ()
    stories: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        for name in (self.since, self.until):
            if name is not None:
                check_day(name)
        if self.since and self.until and self.until[: len(self.since)] < self.since[: len(self.until)]:
            message = f"nothing is both since {self.since} and until {self.until}: swap the two"
            raise SettingsError(message)
        _check_words("support", self.support, SUPPORTS)
        _check_words("independence", self.independence, INDEPENDENCES)

    @property
    def ask_nothing(self) -> bool:
        """Whether everything fits."""
        return self == NO_FILTERS


def check_day(given: str) -> str:
    """Return the day, month or year (ISO 8601) as it was given.

    Raises:
        SettingsError: it is none, or no such day exists.
    """
    match = _DAY.fullmatch(given)
    try:
        if match:
            date(int(match["year"]), int(match["month"] or 1), int(match["day"] or 1))
            return given
    except ValueError:
        pass
    message = f"{given!r} is no day: write 2024-05-14, or 2024-05 for a month, or 2024 for a year"
    raise SettingsError(message)


def _check_words(what: str, given: tuple[str, ...], known: tuple[str, ...]) -> None:
    for word in given:
        if word not in known:
            message = f"{word!r} is no {what}: choose from {', '.join(known)}"
            raise SettingsError(message)


NO_FILTERS: Final = Filters()
