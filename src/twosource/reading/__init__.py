"""From paths, addresses and standard input to raw articles: `read_inputs`."""

from twosource.reading.inputs import Fetch, read_inputs
from twosource.reading.reader import Reader
from twosource.reading.settings import ReadingSettings

__all__ = ["Fetch", "Reader", "ReadingSettings", "read_inputs"]
