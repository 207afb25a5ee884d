"""Text at the edges of an article that is unlike its paragraphs: leads above a dateline, summaries in points."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.cleaning.lines.datelines import opens_with_dateline
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh, without_bullet

_ABOVE_DATELINE = 60  # words; more is no caption or summary but text
_LEAD = 10  # words
_POINT = 5  # words of a point of a summary
_FEWEST_POINTS = 3
_TOLD = 0.25  # of the points begin with a pronoun; headlines of other stories name their subject
_STOP = re.compile(r"[.!?][\"'”’»]*$")
_TELLS = re.compile(r"\b(?:has|have|had|was|were|is|are|said|says|told|\w{2,}ed)\b")
_CAPTION = re.compile(
    r"\b(?:photos?|picture[ds]?|images?|file|aerial|credit|above|left|right|cent(?:er|re)|stands?|poses?|waves?|looks?"
    r"|arrives?|attends?|greets?|shakes?|walks?|speaks?|seen|shows?|shown|during|subscri\w+|you|your|please)\b"
    r"|,? (?:19|20)\d\d\b",
    re.IGNORECASE,
)
_ANAPHOR = re.compile(r"(?:He|She|They|It|There|His|Her|Their)\b|[A-Z]\w+ed (?:the|that|a)\b|Said\b")


def find_dateline_line(lines: Sequence[str], reasons: Sequence[str | None], body: range) -> int | None:
    """Return the number of the line with the dateline where only captions and summaries stand above it."""
    above = 0
    for number in body:
        if opens_with_dateline(lines[number]):
            return number
        above += 0 if reasons[number] else weigh(lines[number])
        if above > _ABOVE_DATELINE:
            return None
    return None


def is_lead(line: str) -> bool:
    """Tell whether a line above a dateline tells something, and is no caption or notice."""
    whole = weigh(line) >= _LEAD and _STOP.search(line[-4:]) is not None
    return whole and _TELLS.search(line) is not None and _CAPTION.search(line) is None


def count_points(lines: Sequence[str], reasons: Sequence[str | None]) -> int:
    """Return how many lines from the first on are the points of a summary: clauses without a full stop.

    Points speak of the article's people with pronouns. A list of headlines does not, so none counts.
    """
    points = 0
    for line, why in zip(lines, reasons, strict=True):
        if why or weigh(line) < _POINT or ends_a_sentence(line):
            break
        points += 1
    told = sum(_ANAPHOR.match(without_bullet(line).lstrip()) is not None for line in lines[:points])
    return points if points >= _FEWEST_POINTS and told >= _TOLD * points else 0
