"""When the articles of a story appeared: what small charts in lists are drawn from."""

from __future__ import annotations

from dataclasses import dataclass

Days = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrivals:
    """How many articles of a story there are of each day, in order of the days (ISO 8601); days with none are left out.

    ``published`` are days of publication as far as they are known, months or years where no more is, and none of them
    doubtful: those are ``doubtful``. ``undated`` is the number of articles of which nothing is known. ``arrived`` are
    the days on which articles came to the desk (UTC).
    """

    published: Days = ()
    arrived: Days = ()
    undated: int = 0
    doubtful: Days = ()
