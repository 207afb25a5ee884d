"""Paragraphs that the extraction cut off at the article's edges: a lead set apart, a last paragraph after a picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.cleaning.body import judge_lines
from twosource.cleaning.headings import fold
from twosource.cleaning.lines import ends_a_sentence, weigh
from twosource.cleaning.page_lines import OUTSIDE, PageLine

_LEAD = 15  # words a paragraph must have to be taken back
_REACH = 3  # lines looked at beyond the first and the last that were kept


def find_edges(lines: Sequence[PageLine], text: str) -> tuple[list[str], list[str]]:
    """Return the paragraphs of the page right above and right below the extracted text, in page order.

    Only whole sentences that are no junk by their words and stand in no menu, foot or side column
    are taken back, and none beyond a heading of other stories.
    """
    held = fold(text)
    reasons = judge_lines([line.text for line in lines])
    kept = [number for number, line in enumerate(lines) if _is_held(line.text, held)]
    if not kept:
        return [], []
    above = range(kept[0] - 1, max(-1, kept[0] - 1 - _REACH), -1)
    below = [number for number in range(kept[-1] + 1, len(lines)) if fold(lines[number].text) not in held]
    return _taken(above, lines, reasons)[::-1], _taken(below, lines, reasons, gaps=False)


def _is_held(line: str, held: str) -> bool:
    return weigh(line) >= _LEAD and fold(line) in held


def _taken(
    numbers: Iterable[int], lines: Sequence[PageLine], reasons: Sequence[str | None], *, gaps: bool = True
) -> list[str]:
    taken = []
    for number in numbers:
        line = lines[number]
        if reasons[number] or line.place != OUTSIDE:
            break
        if weigh(line.text) >= _LEAD and ends_a_sentence(line.text):
            taken.append(line.text)
        elif not gaps:
            break
    return taken
