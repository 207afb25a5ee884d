"""Pairs of double quotation marks within and across paragraphs.

The shape of a mark is not to be trusted (straight marks have none, and writers mix “ with ”), so
the letters on both sides decide where shape and place disagree.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.span import Span

_MARK = re.compile(r"[“”„«»\"″「」『』]|``|''|‘‘|’’")
_STRAIGHT = frozenset('"″')
_CLOSERS = {
    **dict.fromkeys('“”"″', frozenset(["”", '"', "″", "’’"])),
    "„": frozenset(["“", "”", '"']),
    "«": frozenset("»"),
    "»": frozenset("«"),
    "「": frozenset("」"),
    "『": frozenset("』"),
    **dict.fromkeys(["``", "‘‘"], frozenset(["''", "’’", '"'])),
}
_STRICT = frozenset("「」『』")  # East Asian marks stand without spaces: only their shape tells
_SENTENCE_END = re.compile(r"[.!?…]+(?=\s|$)")
_DEEPEST = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """An opening mark at ``start`` and where its quotation ends; ``open_width`` and ``close_width`` are lengths."""

    start: int
    end: int
    open_width: int
    close_width: int

    @property
    def closed(self) -> bool:
        """Tell whether there was a closing mark."""
        return self.close_width > 0


@dataclass(slots=True)
class _Open:
    start: int
    mark: str
    sheltered: bool = False  # another quotation of the same paragraph closed inside of this one


def pair_double_marks(text: str, paragraphs: Sequence[Span]) -> tuple[Pair, ...]:
    """Return the quotations in double marks, in the order in which they end."""
    pairs: list[Pair] = []
    stack: list[_Open] = []
    for index, paragraph in enumerate(paragraphs):
        _read_paragraph(text, paragraph, stack, pairs)
        after = paragraphs[index + 1] if index + 1 < len(paragraphs) else None
        if stack and after is not None and _continues(text, stack[0], paragraph, after):
            del stack[1:]
            continue
        _give_up(text, stack, paragraph, pairs)
    return tuple(pairs)


def _read_paragraph(text: str, paragraph: Span, stack: list[_Open], pairs: list[Pair]) -> None:
    reopened = bool(stack)
    for match in _MARK.finditer(text, paragraph.start, paragraph.end):
        mark = match.group()
        if reopened and match.start() == paragraph.start:
            continue  # the mark that repeats the opening mark of a quotation in several paragraphs
        if _closes(text, match, stack):
            opened = stack.pop()
            pairs.append(_pair(opened, match.end(), len(mark)))
            for outer in stack:
                outer.sheltered = True
        elif _opens(text, match, stack):
            if stack and {stack[-1].mark, mark} <= _STRAIGHT:
                _end_early(text, stack.pop(), match.start(), pairs)
            if len(stack) < _DEEPEST:
                stack.append(_Open(match.start(), mark))


def _closes(text: str, match: re.Match[str], stack: list[_Open]) -> bool:
    mark = match.group()
    if not stack:
        return False
    top = stack[-1].mark
    if mark in _STRICT or top in _STRICT:
        return mark in _CLOSERS[top]
    if mark == top == "“":  # “like this“
        return _looks_closing(text, match)
    return mark in _CLOSERS[top] and (mark not in _STRAIGHT or not _looks_opening(text, match))


def _opens(text: str, match: re.Match[str], stack: list[_Open]) -> bool:
    mark = match.group()
    if mark in {*"「『“„«", "``", "‘‘"}:
        return True
    if mark in {*"」』", "''", "’’"}:
        return False
    if mark in _STRAIGHT:
        return _looks_opening(text, match) or not (stack or _looks_closing(text, match))
    return not stack and _looks_opening(text, match)  # ”like this” and »like this«


def _looks_opening(text: str, match: re.Match[str]) -> bool:
    before, after = _sides(text, match)
    return (before.isspace() or before in "([{—–-‘'“:;/") and not after.isspace() and after not in ".,;:!?)]}"


def _looks_closing(text: str, match: re.Match[str]) -> bool:
    before, after = _sides(text, match)
    return not before.isspace() and before not in "([{" and not after.isalnum()


def _sides(text: str, match: re.Match[str]) -> tuple[str, str]:
    before = text[match.start() - 1] if match.start() else " "
    after = text[match.end()] if match.end() < len(text) else " "
    return before, after


def _continues(text: str, opened: _Open, paragraph: Span, after: Span) -> bool:
    if not text.startswith(opened.mark, after.start):
        return False
    return opened.start <= paragraph.start or _before(text, opened.start) in {*",:.!?—–"}


def _give_up(text: str, stack: list[_Open], paragraph: Span, pairs: list[Pair]) -> None:
    """End what is still open. Of several open marks, and of one with whole quotations inside, none is believed."""
    if len(stack) == 1 and not stack[0].sheltered:
        opened = stack[0]
        if opened.start <= paragraph.start:
            pairs.append(_pair(opened, paragraph.end, 0))
        else:
            _end_early(text, opened, paragraph.end, pairs)
    elif stack and stack[0].start < paragraph.start:
        pairs.append(_pair(stack[0], paragraph.end, 0))
    stack.clear()


def _end_early(text: str, opened: _Open, limit: int, pairs: list[Pair]) -> None:
    stop = _SENTENCE_END.search(text, opened.start, limit)
    end = stop.end() if stop else limit
    while end > opened.start and text[end - 1].isspace():
        end -= 1
    pairs.append(_pair(opened, end, 0))


def _pair(opened: _Open, end: int, close_width: int) -> Pair:
    return Pair(start=opened.start, end=end, open_width=len(opened.mark), close_width=close_width)


def _before(text: str, place: int) -> str:
    """Return the last character before ``place`` that is not a blank, or nothing."""
    return text[max(0, place - 8) : place].rstrip(" \t")[-1:]
