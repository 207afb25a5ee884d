"""Where a text names agencies and outlets that the registry knows."""

from __future__ import annotations

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import islice

from twosource.language.outlets import known_names
from twosource.model.span import Span

_CAPITAL = re.compile(r"[A-Z0-9][^\W_]*")  # "20 Minuten" too
_NEXT = re.compile(r"[\W_]([^\W_]+)")
Names = dict[str, tuple[str, ...]]  # names by their second word, "" for those of one word


def list_capitals(text: str) -> frozenset[str]:
    """Return the words that begin with a capital letter or a figure."""
    return frozenset(_CAPITAL.findall(text))


def find_registered(text: str, capitals: AbstractSet[str]) -> list[Span]:
    """Return the places of known names in the order of the text, the longest name at each place.

    ``capitals`` are the words that `list_capitals` finds: they are looked up, instead of trying over a thousand
    names at each place.
    """
    by_word, small, others, letters = _index()
    found: list[Span] = []
    for word in by_word.keys() & capitals:
        names = by_word[word]
        if not _seconds()[word].isdisjoint(capitals):
            found.extend(span for start in _starts(text, word) for span in _longest(text, start, len(word), names))
    rare = others if letters.search(text) else ()
    found.extend(span for name in (*small, *rare) if name in text for span in _places(text, name))
    kept: list[Span] = []
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept


def _starts(text: str, word: str) -> Iterator[int]:
    start = text.find(word)
    while start >= 0:
        yield start
        start = text.find(word, start + len(word))


def _longest(text: str, start: int, length: int, names: Names) -> list[Span]:
    second = _NEXT.match(text, start + length)
    candidates = (*(names.get(second[1], ()) if second else ()), *names.get("", ()))
    fitting = (name for name in candidates if text.startswith(name, start))
    ends = (start + len(name) for name in fitting if _stands_alone(text, start, start + len(name)))
    return [Span(start, end) for end in islice(ends, 1)]


def _places(text: str, name: str) -> Iterator[Span]:
    for start in _starts(text, name):
        if _stands_alone(text, start, start + len(name)):
            yield Span(start, start + len(name))


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
def _seconds() -> dict[str, frozenset[str]]:
    """Return for each first word the capitalised second words of its names; itself where a name needs none."""
    return {
        word: frozenset(second if second[:1].isupper() else word for second in names)
        for word, names in _index()[0].items()
    }


@cache
def _index() -> tuple[dict[str, Names], tuple[str, ...], tuple[str, ...], re.Pattern[str]]:
    """Return the names by their first and second words, the longest first, and those that begin otherwise.

    These are names in small letters, and names in other scripts with the letters they begin with.
    """
    by_word: dict[str, Names] = {}
    small: list[str] = []
    others: list[str] = []
    for name in sorted(known_names(), key=lambda name: (-len(name), name)):
        first = _CAPITAL.match(name)
        if first is None:
            (small if name[0].isascii() else others).append(name)
            continue
        second = _NEXT.match(name, first.end())
        names = by_word.setdefault(first.group(), {})
        key = second[1] if second else ""
        names[key] = (*names.get(key, ()), name)
    letters = "".join(sorted({name[0] for name in others})) or "\0"
    return by_word, tuple(small), tuple(others), re.compile(f"[{re.escape(letters)}]")
