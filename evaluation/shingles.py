"""How much of an article's text was found, as the article-extraction benchmark counts it (github.com/scrapinghub).

Texts are compared by runs of four words. The counts of each page are divided by their sum, so that long articles
weigh no more than short ones; precision and recall are means over the pages.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from statistics import fmean

from evaluation.figure import Tally

_WORD = re.compile(r"\w+")
_RUN = 4  # words


def compare_texts(found: str, wanted: str) -> Tally:
    """Return the runs of words that two texts share, with those of each."""
    runs, wanted_runs = _count_runs(found), _count_runs(wanted)
    return Tally((runs & wanted_runs).total(), runs.total(), wanted_runs.total())


def average(tallies: Sequence[Tally]) -> tuple[float, float, float]:
    """Return precision, recall and F1 over pages; those without any text, found or wanted, count where they can."""
    precision = fmean(tally.precision for tally in tallies if tally.given)
    recall = fmean(tally.recall for tally in tallies if tally.wanted)
    return precision, recall, 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _count_runs(text: str) -> Counter[tuple[str, ...]]:
    words = _WORD.findall(text)
    runs = (tuple(words[place : place + _RUN]) for place in range(max(1, len(words) - _RUN + 1)))
    return Counter(run for run in runs if run)
