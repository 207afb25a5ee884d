"""The paragraphs of a clean text: runs of characters without a line break."""

from __future__ import annotations

import re

from twosource.model.span import Span

_LINE = re.compile(r"[^\r\n\u2028\u2029]+")


def list_paragraphs(text: str) -> list[Span]:
    """Return the tight spans of the lines that hold more than blanks, in order."""
    spans = []
    for match in _LINE.finditer(text):
        line = match.group()
        if line.strip():
            lead = len(line) - len(line.lstrip())
            spans.append(Span(match.start() + lead, match.start() + len(line.rstrip())))
    return spans
