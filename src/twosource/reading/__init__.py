"""From paths, addresses and standard input to raw articles: `read_inputs`."""

from twosource.reading.following import Fetch
from twosource.reading.inputs import read_inputs
from twosource.reading.plug_ins import list_readers
from twosource.reading.reader import Reader
from twosource.reading.settings import ReadingSettings

__all__ = ["Fetch", "Reader", "ReadingSettings", "list_readers", "read_inputs"]
