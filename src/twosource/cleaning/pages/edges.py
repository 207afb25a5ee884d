"""Paragraphs that the extraction lost: a lead set apart, a part after an advertisement, a last one after a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from collections.abc import Set as AbstractSet

from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.junk_lines import ends_a_sentence, interruptions, weigh
from twosource.cleaning.pages.page_lines import PageLine
from twosource.cleaning.pages.places import BETWEEN, OUTSIDE

_LEAD = 15  # words a paragraph must have to be taken back
_SENTENCE = 4  # words it must have where it stands in the same blocks as the article
_REACH = 3  # lines looked at above the first that was kept
_PARAGRAPH = "p."


def find_lost(lines: Sequence[PageLine], reasons: Sequence[str | None], held: AbstractSet[int]) -> set[int]:
    """Return the numbers of the lines that belong to the article and are not among those ``held``.

    Taken back are whole sentences that are no junk by their words and stand in no menu, foot or side
    column: those right above and right below the text, none beyond a heading of other stories, and
    paragraphs in blocks of the same kind as most of the article, wherever they stand below its start.
    """
    kept = [number for number in sorted(held) if weigh(lines[number].text) >= _LEAD]
    if not kept:
        return set()
    above = _taken_above(kept[0], lines, reasons)
    unheld = [number for number in range(kept[0] + 1, len(lines)) if number not in held]
    below = _taken_below((number for number in unheld if number > kept[-1]), lines, reasons)
    alike = _alike(unheld, lines, reasons, _main_blocks(lines, kept))
    return {*above, *below, *alike} - held


def _taken_above(first: int, lines: Sequence[PageLine], reasons: Sequence[str | None]) -> list[int]:
    """Return the leads above a line, over pictures, share buttons and the like."""
    taken, looked_at = [], 0
    for number in range(first - 1, -1, -1):
        line, reason = lines[number], reasons[number]
        if line.place in BETWEEN or reason in interruptions():
            continue
        looked_at += 1
        if reason or line.place != OUTSIDE or looked_at > _REACH:
            break
        if weigh(line.text) >= _LEAD and ends_a_sentence(line.text):
            taken.append(number)
    return taken


def _taken_below(numbers: Iterable[int], lines: Sequence[PageLine], reasons: Sequence[str | None]) -> list[int]:
    """Return the paragraphs that follow without a gap."""
    taken = []
    for number in numbers:
        line = lines[number]
        if reasons[number] or line.place != OUTSIDE or weigh(line.text) < _LEAD or not ends_a_sentence(line.text):
            break
        taken.append(number)
    return taken


def _main_blocks(lines: Sequence[PageLine], kept: Sequence[int]) -> tuple[str, ...]:
    """Return the blocks that hold the most words of the article."""
    words: Counter[tuple[str, ...]] = Counter()
    for number in kept:
        words[lines[number].blocks] += weigh(lines[number].text)
    return max(sorted(words), key=lambda blocks: words[blocks])


def _alike(
    numbers: Iterable[int], lines: Sequence[PageLine], reasons: Sequence[str | None], blocks: tuple[str, ...]
) -> list[int]:
    if not blocks or blocks[-1] != _PARAGRAPH or not any(block.partition(".")[2] for block in blocks):
        return []  # blocks without a class say nothing about what they hold
    return [
        number
        for number in numbers
        if lines[number].blocks == blocks and not reasons[number] and _is_sentence(lines[number].text)
    ]


def _is_sentence(line: str) -> bool:
    is_field = read_byline(line) or read_date_line(line)
    return weigh(line) >= _SENTENCE and ends_a_sentence(line) and not is_field
