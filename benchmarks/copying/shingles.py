"""Runs of words, as the peers take them: five words, folded, joined by blanks."""

from __future__ import annotations

import re

_WORD = re.compile(r"\w+")
LENGTH = 5


def list_shingles(text: str) -> list[str]:
    """Return every run of five words of a text; of a shorter text, all of its words as one."""
    words = _WORD.findall(text.lower())
    return [" ".join(words[k : k + LENGTH]) for k in range(max(1, len(words) - LENGTH + 1))]
