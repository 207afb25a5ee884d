"""Where the article stands among the lines of a saved page, by rules.

The article is the run of lines with the most words in sentences, less a cost for each line that is
none: the maximum-sum run of Pasternack and Roth 2009 ("Extracting article text from the web with
maximum subsequence segmentation"), with rules in the place of their trained classifier.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.flattened.headed_lists import judge_lines
from twosource.cleaning.flattened.leads import count_points, find_dateline_line, is_lead
from twosource.cleaning.flattened.readings import Readings
from twosource.cleaning.lines.junk_lines import COMMENTS, interruptions
from twosource.cleaning.settings import CleaningSettings

__all__ = ["from_dateline", "judge_lines", "locate_run", "with_points"]

_PARAGRAPH = 25  # words; a line this long is text even where its last mark is missing
_SENTENCE = 4  # words; "No." may stand in an article or in a menu
_TEASER = re.compile(r"(?:\.\.\.|…)[\])]?$")
_BEGUN = 40  # words of a body before a heading "Comments" can end it
_AFTER_COMMENTS = 2  # how much more a line without a sentence counts, and how much less one with, below it


def locate_run(readings: Readings, reasons: Sequence[str | None], settings: CleaningSettings) -> range:
    """Return the numbers of the lines from the article's first to its last; empty when there is none."""
    best, best_sum, first, running = range(0), 0, 0, 0
    below_comments = False
    for number, why in enumerate(reasons):
        if running <= 0:
            first, running = number, 0
        below_comments = below_comments or (why == COMMENTS and best_sum >= _BEGUN)
        worth = _cost(why, settings) if why else _worth(readings, number, settings.line_cost)
        running += _discounted(worth) if below_comments else worth
        if running > best_sum:
            best, best_sum = range(first, number + 1), running
    return best


def from_dateline(lines: Sequence[str], reasons: Sequence[str | None], body: range) -> range:
    """Return the body from its dateline on, or from the first lead above that."""
    dateline = find_dateline_line(lines, reasons, body)
    if dateline is None:
        return body
    leads = (number for number in range(body.start, dateline) if not reasons[number] and is_lead(lines[number]))
    return range(next(leads, dateline), body.stop)


def with_points(lines: Sequence[str], reasons: Sequence[str | None], body: range) -> range:
    """Return the body with the points of a summary right above and below it."""
    if not body:
        return body
    above = count_points(lines[: body.start][::-1], reasons[: body.start][::-1])
    below = count_points(lines[body.stop :], reasons[body.stop :])
    return range(body.start - above, body.stop + below)


def _cost(why: str, settings: CleaningSettings) -> int:
    return -(settings.break_cost if why in interruptions() else settings.line_cost)


def _discounted(worth: int) -> int:
    return worth * _AFTER_COMMENTS if worth < 0 else worth // _AFTER_COMMENTS


def _worth(readings: Readings, number: int, line_cost: int) -> int:
    words, line = readings.weights[number], readings.lines[number]
    if readings.closing[number]:
        return max(words, _SENTENCE)
    if _TEASER.search(line[-4:]):
        return 1 if words >= _PARAGRAPH else 0
    if readings.ends[number]:
        return words if words >= _SENTENCE else 0
    return words // 2 if words >= _PARAGRAPH else -line_cost
