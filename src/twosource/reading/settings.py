"""What can be set about reading."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import SettingsError
from twosource.reading.column_map import find_wrong_choice
from twosource.reading.fetching.settings import FetchingSettings
from twosource.reading.watching_settings import WatchingSettings

MEGABYTE = 1_000_000
_LEAST = {
    "max_bytes": 1,
    "max_depth": 0,
    "max_members": 1,
    "max_unpacked_bytes": 1,
    "max_ratio": 1,
    "max_spooled_bytes": 1,
    "max_fetched": 1,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How inputs are read.

    ``as_is``: every input is a clean article already; its text is not touched, so offsets in the
    output are offsets in the decoded file. ``max_bytes``: what one article may be large, in bytes; containers
    may be larger. ``max_depth``: how many containers may lie inside each other. ``max_members``: how many
    files one archive may hold.

    ``max_unpacked_bytes`` may be unpacked from any packed input, and beyond them ``max_ratio`` bytes for each
    packed byte read: what unpacks to more was made to fill disks. ``max_spooled_bytes``: what may be copied
    to a temporary file, in bytes, where a format is read from its end and the input cannot be wound back.

    ``columns``: which column of a table or key of a list holds what, as (field of `ColumnMap`, column); a column is
    named as in the table, or by its number from 1 where the table has no names. Fields that are not named are told
    from the names of the columns.

    ``follow``: the pages that feeds and sitemaps name are fetched; those in lists of addresses always are.
    ``max_fetched``: how many addresses one run fetches. Lists in lists go as deep as containers. ``fetching``: how
    pages are fetched. ``watching``: how feeds are polled.
    """

    as_is: bool = False
    max_bytes: int = 20 * MEGABYTE
    max_depth: int = 4
    max_members: int = 100_000
    max_unpacked_bytes: int = 50 * MEGABYTE
    max_ratio: int = 100
    max_spooled_bytes: int = 2000 * MEGABYTE
    columns: tuple[tuple[str, str], ...] = ()
    follow: bool = False
    max_fetched: int = 10_000
    fetching: FetchingSettings = field(default_factory=FetchingSettings)
    watching: WatchingSettings = field(default_factory=WatchingSettings)

    def __post_init__(self) -> None:
        for name, least in _LEAST.items():
            if getattr(self, name) < least:
                message = f"{name} is {getattr(self, name)}: nothing could be read; give {least} or more"
                raise SettingsError(message)
        wrong = find_wrong_choice(self.columns)
        if wrong:
            raise SettingsError(wrong)
