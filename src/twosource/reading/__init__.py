"""From paths, addresses and standard input to raw articles, and from what was kept of them: `read_inputs`, `reread`.

`choose` takes one of the articles in an input.
"""

from twosource.reading.choosing import choose, split_choice
from twosource.reading.following import Fetch
from twosource.reading.inputs import read_inputs
from twosource.reading.plug_ins import list_readers
from twosource.reading.reader import Reader
from twosource.reading.rereading import reread
from twosource.reading.settings import ReadingSettings

__all__ = ["Fetch", "Reader", "ReadingSettings", "choose", "list_readers", "read_inputs", "reread", "split_choice"]
