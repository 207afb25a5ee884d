"""The formats, one file each, in the order in which they are tried."""

from __future__ import annotations

from twosource.reading.reader import Reader
from twosource.reading.readers.feeds import FEEDS
from twosource.reading.readers.gzipped import GZIP
from twosource.reading.readers.older_packed import BZIP2, XZ
from twosource.reading.readers.page import PAGE
from twosource.reading.readers.plain import PLAIN
from twosource.reading.readers.zstd import ZSTD

READERS: tuple[Reader, ...] = (
    *(GZIP, ZSTD, BZIP2, XZ),
    FEEDS,
    *(PAGE, PLAIN),
)

__all__ = ["READERS"]
