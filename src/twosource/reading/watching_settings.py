"""What can be set about watching feeds."""

from __future__ import annotations

import math
from dataclasses import dataclass

from twosource.errors import SettingsError

MINUTE = 60.0
HOUR = 3600.0
DAY = 86_400.0


@dataclass(frozen=True, slots=True, kw_only=True)
class WatchingSettings:
    """How feeds are watched. Times are in seconds.

    ``first``: between the first two polls of a feed, unless it asks for more; then the time is halved when something
    new came, and grows by half when nothing did, within ``shortest`` and ``longest``. ``lists``: between two polls of a
    list of feeds. ``revisits``: how long after a page was first had it is fetched again in case its text has
    changed; none for never. ``attempts``: how often a page that cannot be had is asked for, before what the feed says
    of it has to do.

    ``max_new``: how many new pages one poll takes; the others come with the next. ``max_age``: what a sitemap names
    is taken only if it was published or changed so recently. ``max_entries``: how many entries of a feed are looked at.
    ``max_feeds``: how many feeds are watched at most, those that lists name among them. ``max_pause``: a site that asks
    to be left alone for longer is come back to later. ``round``: how long one round may begin new requests.
    """

    first: float = 30 * MINUTE
    shortest: float = 10 * MINUTE
    longest: float = DAY
    lists: float = DAY
    revisits: tuple[float, ...] = (HOUR, 6 * HOUR, DAY, 3 * DAY)
    attempts: int = 5
    max_new: int = 100
    max_age: float = 3 * DAY
    max_entries: int = 10_000
    max_feeds: int = 10_000
    max_pause: float = MINUTE
    round: float = 10 * MINUTE

    def __post_init__(self) -> None:
        for name in ("first", "lists", "max_age", "round"):
            self._refuse_below(name, getattr(self, name), 0)
        for name in ("attempts", "max_new", "max_entries", "max_feeds", "shortest"):
            self._refuse_below(name, getattr(self, name), 1)
        self._refuse_below("max_pause", self.max_pause, 0)
        self._refuse_below("longest", self.longest, self.shortest)
        for seconds in self.revisits:
            self._refuse_below("revisits", seconds, 1)

    @staticmethod
    def _refuse_below(name: str, value: float, least: float) -> None:
        if not math.isfinite(value) or value < least:
            message = f"{name} is {value}: give {least:g} or more"
            raise SettingsError(message)
