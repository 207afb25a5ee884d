"""From paths and standard input to raw articles: `read_inputs`."""

from twosource.reading.inputs import read_inputs
from twosource.reading.settings import ReadingSettings

__all__ = ["ReadingSettings", "read_inputs"]
