"""Sentences with their cue in [brackets] and their content in {braces}, for tests to judge."""

from __future__ import annotations

import re
from dataclasses import dataclass

from twosource.model.span import Span

_PART = re.compile(r"\[(?P<cue>[^\]]+)\]|\{(?P<content>[^}]+)\}|(?P<plain>[^\[\]{}]+)")


@dataclass(frozen=True, slots=True)
class Marked:
    """A sentence without its marks, and where they stood."""

    text: str
    cue: Span | None
    content: tuple[Span, ...]


def read_marks(written: str) -> Marked:
    text, cue, content = "", None, []
    for match in _PART.finditer(written):
        span = Span(len(text), len(text) + len(match[match.lastgroup or "plain"]))
        text += match[match.lastgroup or "plain"]
        if match.lastgroup == "cue":
            cue = span
        elif match.lastgroup == "content":
            content.append(span)
    return Marked(text, cue, tuple(content))
