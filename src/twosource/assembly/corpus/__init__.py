"""A corpus on disk: from inputs to findings in steps, with Parquet between them. `run_corpus` runs it."""

from twosource.assembly.corpus.job import EngineName, run_corpus
from twosource.assembly.corpus.told import Ended, Note, Progress, Told

__all__ = ["Ended", "EngineName", "Note", "Progress", "Told", "run_corpus"]
