"""What a person is: the title or role before a name, or after it between commas."""

from __future__ import annotations

import re
from collections.abc import Sequence

from twosource.language.lexicon import load_tables
from twosource.model.span import Span

_BEFORE = re.compile(r"(?:[^\W_]+(?:[-‑&'’.][^\W_]+)*\.?(?:['’]s?)?\s)+$")
_AFTER = re.compile(r",\s(?:an?\s|the\s)?(?P<role>[^,.;:\n()“”\"]{3,90})(?=[,.;:\n)(])")
_REACH = 90


def split_title(text: str, words: Sequence[Span]) -> tuple[Span | None, tuple[Span, ...]]:
    """Split a run into the title it begins with ("Deputy Foreign Minister") and the name after it."""
    table = load_tables("name-words")
    known = {*table["honorifics"]["words"], *table["roles"]["words"]}
    last = -1
    for index, word in enumerate(words[:-1]):
        if word.of(text).casefold().rstrip(".") in known:
            last = index
    if last < 0:
        return None, tuple(words)
    return Span(words[0].start, words[last].end), tuple(words[last + 1 :])


def find_role(text: str, name: Span, title: Span | None) -> Span | None:
    """Return the words beside a name that say what its bearer is."""
    return _role_before(text, name, title) or _role_after(text, name)


def _role_before(text: str, name: Span, title: Span | None) -> Span | None:
    table = load_tables("name-words")
    start = title.start if title else name.start
    match = _BEFORE.search(text, max(0, start - _REACH), start)
    words = [Span(m.start(), m.end()) for m in re.finditer(r"\S+", text[match.start() : start])] if match else []
    shift = match.start() if match else 0
    words = [Span(word.start + shift, word.end + shift) for word in words]
    if title is None and not (words and words[-1].of(text).casefold() in table["roles"]["words"]):
        return None
    first = start
    for word in reversed(words):
        if not _belongs(word.of(text)):
            break
        first = word.start
    end = title.end if title else words[-1].end
    return Span(first, end) if end > first else None


def _belongs(word: str) -> bool:
    table = load_tables("name-words")
    folded = word.casefold().rstrip(".")
    if folded in {"the", "a", "an", "as", "and", "but", "said", "says", "told", "in", "on", "at"}:
        return False
    return word[0].isupper() or folded in table["roles"]["words"] or folded in table["modifiers"]["words"]


def _role_after(text: str, name: Span) -> Span | None:
    match = _AFTER.match(text, name.end, name.end + _REACH + 10)
    if match is None:
        return None
    roles = load_tables("name-words")["roles"]["words"]
    words = match["role"].split()
    if words[0].casefold() in {"who", "which", "and", "but", "said", "whose"}:
        return None
    if not any(word.casefold() in roles for word in words[:5]):
        return None
    start = match.start("role")
    return Span(start, start + len(match["role"].rstrip()))
