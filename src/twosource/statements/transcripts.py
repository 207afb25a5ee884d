"""Interviews printed as turns: "MT: …", "Q: …"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.model.span import Span
from twosource.statements.grammar.lines import Line

_TURN = re.compile(r"((?:[^\W\d_a-z][\w.'’\-]*)(?: [^\W\d_a-z][\w.'’\-]*){0,3}):\s+(?=\S)")
_FEWEST_TURNS = 3


def find_turns(text: str, lines: Sequence[Line]) -> dict[int, Span]:
    """Return who speaks in each line of a printed interview, by line number; empty for other articles.

    One colon is a heading; it takes several turns, and a speaker who comes back, to make an interview.
    A turn lasts to the end of its paragraph.
    """
    openings = {}
    for line in lines:
        first = line.number == 0 or lines[line.number - 1].paragraph != line.paragraph
        match = _TURN.match(text, line.span.start, line.span.end) if first else None
        if match is not None:
            openings[line.number] = Span(match.start(1), match.end(1))
    names = [span.of(text) for span in openings.values()]
    if len(names) < _FEWEST_TURNS or len(set(names)) == len(names):
        return {}
    return _spread(lines, openings)


def _spread(lines: Sequence[Line], openings: dict[int, Span]) -> dict[int, Span]:
    turns: dict[int, Span] = {}
    for line in lines:
        if line.number in openings:
            turns[line.number] = openings[line.number]
        elif line.number - 1 in turns and lines[line.number - 1].paragraph == line.paragraph:
            turns[line.number] = turns[line.number - 1]
    return turns
