"""From paths, addresses and standard input to raw articles: `read_inputs`; one of those in an input: `choose`."""

from twosource.reading.choosing import choose, split_choice
from twosource.reading.following import Fetch
from twosource.reading.inputs import read_inputs
from twosource.reading.plug_ins import list_readers
from twosource.reading.reader import Reader
from twosource.reading.settings import ReadingSettings

__all__ = ["Fetch", "Reader", "ReadingSettings", "choose", "list_readers", "read_inputs", "split_choice"]
