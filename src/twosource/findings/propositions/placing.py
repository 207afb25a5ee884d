"""Numbers of tokens to spans of the text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from twosource.language.grammar.tokens import Token
from twosource.model.span import Span


def place_spans(numbers: Iterable[int], tokens: Sequence[Token]) -> tuple[Span, ...]:
    """Return where tokens stand: one span for those in a row, no mark or conjunction at its ends."""
    runs: list[list[Token]] = []
    last = -2
    for number in sorted(numbers):
        if number != last + 1:
            runs.append([])
        runs[-1].append(tokens[number])
        last = number
    trimmed = [_trim(run) for run in runs]
    return tuple(Span(run[0].start, run[-1].end) for run in trimmed if run)


def _trim(run: list[Token]) -> list[Token]:
    start, end = 0, len(run)
    while start < end and _is_joint(run[start]):
        start += 1
    while end > start and _is_joint(run[end - 1]):
        end -= 1
    return run[start:end]


def _is_joint(token: Token) -> bool:
    return token.tag == "CC" or (token.tag == "." and not token.text[0].isalnum())
