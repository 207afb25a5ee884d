"""Where a text names agencies and outlets that the registry knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from twosource.language.outlets import known_names
from twosource.model.span import Span

_CAPITAL = re.compile(r"[A-Z][^\W_]*")
_FIRST_WORD = re.compile(r"[A-Z][^\W_]*")


def find_registered(text: str) -> list[Span]:
    """Return the places of known names in the order of the text, the longest name at each place.

    Looks each capitalised word up instead of trying all names at each place: there are over a thousand.
    """
    by_word, others, first_letters = _index()
    found = [span for match in _CAPITAL.finditer(text) if (names := by_word.get(match.group()))
             for span in _longest(text, match.start(), names)]  # fmt: skip
    if others and first_letters.search(text):
        found.extend(span for name in others if name in text for span in _places(text, name))
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _longest(text: str, start: int, names: tuple[str, ...]) -> Iterator[Span]:
    fitting = (name for name in names if text.startswith(name, start) and _stands_alone(text, start, start + len(name)))
    return (Span(start, start + len(name)) for name in list(fitting)[:1])


def _places(text: str, name: str) -> Iterator[Span]:
    start = text.find(name)
    while start >= 0:
        if _stands_alone(text, start, start + len(name)):
            yield Span(start, start + len(name))
        start = text.find(name, start + len(name))


def _stands_alone(text: str, start: int, end: int) -> bool:
    """Tell whether no letter, figure or hyphenated word is joined to the name."""
    before, after, next_after = text[max(0, start - 1) : start], text[end : end + 1], text[end + 1 : end + 2]
    if not _is_wide(text[start]) and (_is_letter(before) or before == "-"):
        return False
    return _is_wide(text[end - 1]) or not (_is_letter(after) or (after == "-" and _is_letter(next_after)))


def _is_letter(character: str) -> bool:
    return character.isalnum() or character == "_"


def _is_wide(character: str) -> bool:
    """Tell whether it belongs to a script that is written without spaces."""
    return "\u2e80" <= character <= "\ud7af"


@cache
def _index() -> tuple[dict[str, tuple[str, ...]], tuple[str, ...], re.Pattern[str]]:
    """Return the names by their first word, the longest first; those that begin otherwise, and their letters."""
    by_word: dict[str, list[str]] = {}
    others = []
    for name in sorted(known_names(), key=lambda name: (-len(name), name)):
        match = _FIRST_WORD.match(name)
        if match:
            by_word.setdefault(match.group(), []).append(name)
        else:
            others.append(name)
    letters = "".join(sorted({name[0] for name in others})) or "\0"
    index = {word: tuple(names) for word, names in by_word.items()}
    return index, tuple(others), re.compile(f"[{re.escape(letters)}]")
