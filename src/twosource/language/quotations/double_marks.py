"""Pairs of double quotation marks within and across paragraphs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from twosource.language.quotations.marks import (
    CLOSERS,
    MARK,
    STRAIGHT,
    STRICT,
    is_misplaced,
    looks_closing,
    looks_opening,
    may_open,
)
from twosource.model.span import Span

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
    marks = list(MARK.finditer(text, paragraph.start, paragraph.end))
    for place, match in enumerate(marks):
        if reopened and match.start() == paragraph.start and match.group() == stack[0].mark:
            continue  # the mark that repeats the opening mark of a quotation in several paragraphs
        if _closes(text, marks, place, stack):
            opened = stack.pop()
            pairs.append(_pair(opened, match.end(), len(match.group())))
            for outer in stack:
                outer.sheltered = True
        elif may_open(text, match, inside=bool(stack)):
            if stack and {stack[-1].mark, match.group()} <= STRAIGHT and not _is_whole(text, marks, place):
                _end_early(text, stack.pop(), match.start(), pairs)
            if len(stack) < _DEEPEST:
                stack.append(_Open(match.start(), match.group()))


def _closes(text: str, marks: Sequence[re.Match[str]], place: int, stack: list[_Open]) -> bool:
    match, mark = marks[place], marks[place].group()
    if not stack:
        return False
    top = stack[-1].mark
    if mark in STRICT or top in STRICT:
        return mark in CLOSERS[top]
    if mark == top == "“":  # “like this“
        return looks_closing(text, match)
    if mark not in CLOSERS[top]:
        return False
    return mark not in STRAIGHT or _closes_straight(text, marks, place, stack)


def _closes_straight(text: str, marks: Sequence[re.Match[str]], place: int, stack: list[_Open]) -> bool:
    match = marks[place]
    if looks_opening(text, match):
        return stack[-1].mark == match.group() and is_misplaced(text, marks, place)
    return not _is_inch(text, marks, place)


def _is_inch(text: str, marks: Sequence[re.Match[str]], place: int) -> bool:
    """Tell whether a mark behind a number is a measure: the next mark closes, and would have nothing to close."""
    match = marks[place]
    following = marks[place + 1] if place + 1 < len(marks) else None
    number = match.start() > 0 and text[match.start() - 1].isdigit()
    return number and following is not None and _only_closes(text, following)


def _is_whole(text: str, marks: Sequence[re.Match[str]], place: int) -> bool:
    """Tell whether a quotation in straight marks stands inside of another one: the next two marks close."""
    following = marks[place + 1 : place + 3]
    return len(following) > 1 and all(_only_closes(text, match) for match in following)


def _only_closes(text: str, match: re.Match[str]) -> bool:
    return looks_closing(text, match) and not looks_opening(text, match)


def _continues(text: str, opened: _Open, paragraph: Span, after: Span) -> bool:
    """Tell whether a quotation goes on in the paragraph after: its mark is repeated there, or closed unopened."""
    if not text.startswith(opened.mark, after.start):
        first = MARK.search(text, after.start, after.end)
        return opened.start <= paragraph.start and opened.mark not in STRAIGHT and _answers(text, opened, first)
    return opened.start <= paragraph.start or _before(text, opened.start) in {*",:.!?—–"}


def _answers(text: str, opened: _Open, first: re.Match[str] | None) -> bool:
    """Tell whether the first mark of a paragraph closes what was opened in the one before."""
    return first is not None and first.group() in CLOSERS[opened.mark] - STRAIGHT and _only_closes(text, first)


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
