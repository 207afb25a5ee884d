"""Where the article stands among the lines of a saved page.

The article is the run of lines with the most words in sentences, less a cost for each line that is
none: the maximum-sum run of Pasternack and Roth 2009 ("Extracting article text from the web with
maximum subsequence segmentation"), with rules in the place of their trained classifier.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.flattened.leads import count_points, find_dateline_line, is_lead
from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.junk_lines import (
    COMMENTS,
    HEADED_LIST,
    TAG_LIST,
    ends_a_sentence,
    interruptions,
    is_bullet,
    name_junk,
    weigh,
)
from twosource.cleaning.settings import CleaningSettings

_PARAGRAPH = 25  # words; a line this long is text even where its last mark is missing
_SENTENCE = 4  # words; "No." may stand in an article or in a menu
_STORY = 12  # words; a question or exclamation this long ends a list of headlines,
_STATEMENT = 6  # words; and a sentence with a full stop does so sooner: headlines have none
_STOP = re.compile(r"[.。।][\"'”’»)\]]*$")
_TEASER = re.compile(r"(?:\.\.\.|…)[\])]?$")
_BEGUN = 40  # words of a body before a heading "Comments" can end it
_AFTER_COMMENTS = 2  # how much more a line without a sentence counts, and how much less one with, below it


def judge_lines(lines: Sequence[str]) -> list[str | None]:
    """Return for each line why it is junk wherever it stands, or None."""
    reasons: list[str | None] = []
    heading: tuple[str, str] | None = None
    for line in lines:
        why = None if is_closing_line(line) else name_junk(line)
        if why in {HEADED_LIST, TAG_LIST}:
            heading = (line.strip(), why or "")
        elif heading is not None and _belongs_under(line, heading[1]):
            why = f"stands under “{heading[0][:60]}”, {heading[1]}"
        elif why is None:
            heading = None
        reasons.append(why)
    return reasons


def locate_body(lines: Sequence[str], reasons: Sequence[str | None], settings: CleaningSettings) -> range:
    """Return the numbers of the lines from the article's first to its last; empty when there is none."""
    best, best_sum, first, running = range(0), 0, 0, 0
    below_comments = False
    for number, (line, why) in enumerate(zip(lines, reasons, strict=True)):
        if running <= 0:
            first, running = number, 0
        below_comments = below_comments or (why == COMMENTS and best_sum >= _BEGUN)
        worth = _cost(why, settings) if why else _worth(line, settings.line_cost)
        running += _discounted(worth) if below_comments else worth
        if running > best_sum:
            best, best_sum = range(first, number + 1), running
    return _with_points(lines, reasons, _from_lead(lines, reasons, best))


def _from_lead(lines: Sequence[str], reasons: Sequence[str | None], body: range) -> range:
    """Return the body from its dateline on, or from the first lead above that."""
    dateline = find_dateline_line(lines, reasons, body)
    if dateline is None:
        return body
    leads = (number for number in range(body.start, dateline) if not reasons[number] and is_lead(lines[number]))
    return range(next(leads, dateline), body.stop)


def _with_points(lines: Sequence[str], reasons: Sequence[str | None], body: range) -> range:
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


def _worth(line: str, line_cost: int) -> int:
    words = weigh(line)
    if is_closing_line(line):
        return max(words, _SENTENCE)
    if _TEASER.search(line[-4:]):
        return 1 if words >= _PARAGRAPH else 0
    if ends_a_sentence(line):
        return words if words >= _SENTENCE else 0
    return words // 2 if words >= _PARAGRAPH else -line_cost


def _belongs_under(line: str, kind: str) -> bool:
    words = weigh(line)
    if kind == TAG_LIST:
        return is_bullet(line) and words < _STORY
    if words >= _PARAGRAPH:
        return False
    if is_bullet(line):
        return True
    return words < _STATEMENT if _STOP.search(line[-4:]) else not (ends_a_sentence(line) and words >= _STORY)
