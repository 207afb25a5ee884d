"""What can be set about reading."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SettingsError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How inputs are read.

    ``as_is``: every input is a clean article already; its text is not touched, so offsets in the
    output are offsets in the decoded file. ``max_bytes``: what one article may be large, in bytes; containers
    may be larger. ``max_depth``: how many containers may lie inside each other.
    """

    as_is: bool = False
    max_bytes: int = 20 * MEGABYTE
    max_depth: int = 4

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            message = f"max_bytes is {self.max_bytes}: nothing could be read; give 1 or more"
            raise SettingsError(message)
        if self.max_depth < 0:
            message = f"max_depth is {self.max_depth}: give 0 or more"
            raise SettingsError(message)
