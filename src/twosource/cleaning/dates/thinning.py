"""A page made cheap to search for dates: what might be one is looked at a hundred times, not a million times."""

from __future__ import annotations

import re
from typing import Any

# htmldate asks dateparser about each text that might be a date and is none it knows: some 15 ms each, in 200 languages.
_MOST = 100
_READ = 60  # characters of a text; htmldate takes 52
_LIKE_A_DATE = re.compile(r"(?:\d\D*){4}")  # fewer digits are none for htmldate
_ATTRIBUTES = ("content", "datetime", "title")
_KEPT = frozenset(["script", "style"])  # data, which is searched as a whole


def thin_out(tree: Any) -> None:
    """Empty all texts of ``tree`` that might be a date, in its own order, after the first hundred different ones."""
    seen: set[str] = set()
    for element in tree.iter():
        if element.tag not in _KEPT and _is_too_much(element.text, seen):
            element.text = None  # only then: what stands there may be nothing that can be set, a control character
        for name in _ATTRIBUTES:
            if _is_too_much(element.get(name), seen):
                element.set(name, "")
        if _is_too_much(element.tail, seen):
            element.tail = None


def _is_too_much(text: str | None, seen: set[str]) -> bool:
    """Tell whether a text might be a date and is not among ``seen``, which takes a hundred."""
    start = text.strip()[:_READ] if text else ""
    if not _LIKE_A_DATE.search(start):
        return False
    if len(seen) < _MOST:
        seen.add(start)
    return start not in seen
