"""What judging an answer needs beside it: the time, what is known already, and the settings."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from twosource.reading.reader import Reader
from twosource.reading.settings import ReadingSettings
from twosource.reading.watching_settings import WatchingSettings

IsKnown = Callable[[str], bool]


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """``now``: seconds since 1970 at which the answer came. ``readers`` are those for pages.

    ``is_known`` tells of the address of a page whether it was fetched before or waits for it, ``is_watched`` of that of
    a feed whether it is watched. ``room``: how many more feeds may be watched.
    """

    now: float
    is_known: IsKnown
    is_watched: IsKnown
    room: int
    settings: ReadingSettings
    readers: tuple[Reader, ...]

    @property
    def watching(self) -> WatchingSettings:
        """What is set about watching."""
        return self.settings.watching
