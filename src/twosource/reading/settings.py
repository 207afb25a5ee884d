"""What can be set about reading."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.errors import SettingsError

MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadingSettings:
    """How inputs are read.

    ``as_is``: every input is a clean article already; its text is not touched, so offsets in the
    output are offsets in the decoded file. ``max_bytes``: what is larger is refused, in bytes.
    """

    as_is: bool = False
    max_bytes: int = 20 * MEGABYTE

    def __post_init__(self) -> None:
        if self.max_bytes < 1:
            message = f"max_bytes is {self.max_bytes}: nothing could be read; give 1 or more"
            raise SettingsError(message)
