"""Lines of a text that was wrapped at a fixed width, joined to paragraphs again."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

_WIDEST = 110  # characters; what was wrapped by hand or mail program is narrower
_NARROWEST = 40
_FULL = 0.6  # of the width; a word too long for the rest of a line leaves a gap
_MID_SENTENCE = 0.3  # of the breaks; lists of headlines begin their lines with capitals


def unwrap(lines: Sequence[str]) -> list[str]:
    """Return the lines that are not blank, those of wrapped paragraphs joined by spaces.

    A text counts as wrapped when no line is wider than a mail, and many a line goes on with a small
    letter. Then each run of full lines up to a blank line or a short line is one paragraph.
    """
    stripped = [line.strip() for line in lines]
    width = max(map(len, stripped), default=0)
    if not _NARROWEST <= width <= _WIDEST or not _is_wrapped(stripped, width):
        return [line for line in stripped if line]
    paragraphs: list[str] = []
    open_paragraph = False
    for line in stripped:
        if line and open_paragraph:
            paragraphs[-1] += f" {line}"
        elif line:
            paragraphs.append(line)
        open_paragraph = len(line) >= _FULL * width
    return paragraphs


def _is_wrapped(lines: Sequence[str], width: int) -> bool:
    breaks = [(line, after) for line, after in pairwise(lines) if line and after]
    full = [after for line, after in breaks if len(line) >= _FULL * width]
    going_on = sum(after[0].islower() for after in full)
    return going_on > 0 and going_on >= _MID_SENTENCE * len(full)
