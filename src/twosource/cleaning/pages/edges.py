"""Paragraphs that the extraction lost: a lead set apart, a part after an advertisement, a last one after a picture."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from twosource.cleaning.flattened.body import judge_lines
from twosource.cleaning.lines.bylines import read_byline
from twosource.cleaning.lines.date_lines import read_date_line
from twosource.cleaning.lines.headings import fold
from twosource.cleaning.lines.junk_lines import ends_a_sentence, weigh
from twosource.cleaning.pages.page_lines import OUTSIDE, PageLine

_LEAD = 15  # words a paragraph must have to be taken back
_SENTENCE = 4  # words it must have where it stands in the same blocks as the article
_REACH = 3  # lines looked at beyond the first and the last that were kept
_PARAGRAPH = "p."


def restore_lost(lines: Sequence[PageLine], text: str) -> str:
    """Return the extracted text with the paragraphs of the page that belong to it put back in their places.

    Taken back are whole sentences that are no junk by their words and stand in no menu, foot or side
    column: those right above and right below the text, none beyond a heading of other stories, and
    paragraphs in blocks of the same kind as most of the article, wherever they stand below its start.
    """
    held = fold(text)
    reasons = judge_lines([line.text for line in lines])
    kept = [number for number, line in enumerate(lines) if _is_held(line.text, held)]
    if not kept:
        return text
    above = _taken(range(kept[0] - 1, max(-1, kept[0] - 1 - _REACH), -1), lines, reasons)
    unheld = [number for number in range(kept[0] + 1, len(lines)) if fold(lines[number].text) not in held]
    below = _taken((number for number in unheld if number > kept[-1]), lines, reasons, gaps=False)
    alike = _alike(unheld, lines, reasons, _main_blocks(lines, kept))
    return _put_back({*above, *below, *alike}, lines, text)


def _is_held(line: str, held: str) -> bool:
    return weigh(line) >= _LEAD and fold(line) in held


def _taken(
    numbers: Iterable[int], lines: Sequence[PageLine], reasons: Sequence[str | None], *, gaps: bool = True
) -> list[int]:
    taken = []
    for number in numbers:
        line = lines[number]
        if reasons[number] or line.place != OUTSIDE:
            break
        if weigh(line.text) >= _LEAD and ends_a_sentence(line.text):
            taken.append(number)
        elif not gaps:
            break
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


def _put_back(numbers: set[int], lines: Sequence[PageLine], text: str) -> str:
    """Return the text with the lines of these numbers, each after the paragraph it follows on the page."""
    paragraphs = text.split("\n\n")
    places = {fold(paragraph): place for place, paragraph in enumerate(paragraphs)}
    after: dict[int, list[str]] = {}
    last = -1
    for number, line in enumerate(lines):
        if number in numbers:
            after.setdefault(last, []).append(line.text)
        elif weigh(line.text) >= _SENTENCE:
            last = max(last, places.get(fold(line.text), last))
    ordered = list(after.get(-1, ()))
    for place, paragraph in enumerate(paragraphs):
        ordered += [paragraph, *after.get(place, ())]
    return "\n\n".join(ordered)
