"""Lines that are junk because of the heading above them: other stories, tags."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from twosource.cleaning.lines.closing_lines import is_closing_line
from twosource.cleaning.lines.junk_lines import HEADED_LIST, TAG_LIST, ends_a_sentence, is_bullet, name_junk, weigh

_HEADINGS = frozenset([HEADED_LIST, TAG_LIST])
_LABEL = 60  # characters
UNDER = "stands under “"
_PARAGRAPH = 25  # words; a line this long is text even where its last mark is missing
_STORY = 12  # words; a question or exclamation this long ends a list of headlines,
_STATEMENT = 6  # words; and a sentence with a full stop does so sooner: headlines have none
_STOP = re.compile(r"[.。।][\"'”’»)\]]*$")


def judge_lines(lines: Sequence[str]) -> list[str | None]:
    """Return for each line why it is junk wherever it stands, or None."""
    named = [_name_label(line) if len(line) <= _LABEL else _name_line(line) for line in lines]
    first = next((number for number, why in enumerate(named) if why in _HEADINGS), len(lines))
    weights = [0] * first + [weigh(line) for line in lines[first:]]  # above a heading nobody asks for them
    return judge_named_lines(lines, named, weights)


def _name_line(line: str) -> str | None:
    return None if is_closing_line(line) else name_junk(line)


@lru_cache(maxsize=1 << 14)
def _name_label(line: str) -> str | None:
    """Name a short line. Pages share their labels, and those of one site most of them."""
    return _name_line(line)


def judge_named_lines(lines: Sequence[str], named: Sequence[str | None], weights: Sequence[int]) -> list[str | None]:
    """Return the reasons with those of the lines under a heading filled in.

    Args:
        lines: the lines of a page.
        named: why each is junk by its own words, or None.
        weights: the words of each.
    """
    reasons: list[str | None] = []
    heading: tuple[str, str] | None = None
    for line, why, words in zip(lines, named, weights, strict=True):
        if why in _HEADINGS:
            heading = (line.strip(), why or "")
        elif heading is not None and _belongs_under(line, heading[1], words):
            why = f"{UNDER}{heading[0][:60]}”, {heading[1]}"  # noqa: PLW2901  # the reason of this line
        elif why is None:
            heading = None
        reasons.append(why)
    return reasons


def _belongs_under(line: str, kind: str, words: int) -> bool:
    if kind == TAG_LIST:
        return is_bullet(line) and words < _STORY
    if words >= _PARAGRAPH:
        return False
    if is_bullet(line):
        return True
    return words < _STATEMENT if _STOP.search(line[-4:]) else not (ends_a_sentence(line) and words >= _STORY)
