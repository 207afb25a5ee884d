"""Which words of a text stand inside quotation marks."""

from __future__ import annotations

import re

from twosource.model.span import Span

_QUOTED = re.compile(r"[“\"][^“”\"\n]{1,600}[”\"]|``[^`\n]{1,600}''|''[^'\n]{3,600}''")


def find_quoted(text: str) -> list[Span]:
    """Return the quotations of ``text`` in order, marks included."""
    return [Span(*match.span()) for match in _QUOTED.finditer(text)]
