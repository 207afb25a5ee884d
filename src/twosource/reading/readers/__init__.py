"""The formats, one file each, in the order in which they are tried."""

from __future__ import annotations

from twosource.reading.reader import Reader
from twosource.reading.readers.address_list import ADDRESS_LIST
from twosource.reading.readers.arc import ARC
from twosource.reading.readers.csv import CSV
from twosource.reading.readers.feeds import FEEDS
from twosource.reading.readers.gzipped import GZIP
from twosource.reading.readers.json_feed import JSON_FEED
from twosource.reading.readers.json_lines import JSON_ROWS
from twosource.reading.readers.mail import MAIL
from twosource.reading.readers.markdown import MARKDOWN
from twosource.reading.readers.mhtml import MHTML
from twosource.reading.readers.older_packed import BZIP2, XZ
from twosource.reading.readers.opml import OPML
from twosource.reading.readers.page import PAGE
from twosource.reading.readers.parquet import PARQUET
from twosource.reading.readers.pdf import PDF
from twosource.reading.readers.plain import PLAIN
from twosource.reading.readers.sitemap import SITEMAP
from twosource.reading.readers.tarred import TAR
from twosource.reading.readers.warc import WARC
from twosource.reading.readers.zipped import ZIP
from twosource.reading.readers.zstd import ZSTD

READERS: tuple[Reader, ...] = (
    *(GZIP, ZSTD, BZIP2, XZ, ZIP, TAR, WARC, ARC),
    *(FEEDS, SITEMAP, OPML, JSON_FEED, ADDRESS_LIST),
    *(PARQUET, PDF, MHTML, MAIL, JSON_ROWS, CSV),
    *(PAGE, MARKDOWN, PLAIN),
)

__all__ = ["READERS"]
