"""The formats, one file each, in the order in which they are tried."""

from __future__ import annotations

from twosource.reading.reader import Reader
from twosource.reading.readers.page import PAGE
from twosource.reading.readers.plain import PLAIN

READERS: tuple[Reader, ...] = (PAGE, PLAIN)

__all__ = ["READERS"]
