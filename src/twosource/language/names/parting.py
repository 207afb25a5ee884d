"""Runs of capitalised words that hold two names: a body and its member, "Orva Dockers Union Mira Tal"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.names.kinds import given_names, is_given
from twosource.language.names.words import is_institution, word_table
from twosource.model.span import Span

_BETWEEN = frozenset(["of", "the"])
_FEWEST, _MOST = 4, 60  # words that hold two names; a run of more is a list, and at each of its words all are looked at


def part_words(text: str, words: tuple[Span, ...]) -> tuple[tuple[Span, ...], ...]:
    """Return the words of a run as one name, or as those of a body and those of the person named after it."""
    if not _FEWEST <= len(words) <= _MOST:
        return (words,)
    written = [word.of(text) for word in words]
    cut = next((place for place in range(2, len(words) - 1) if _begins_person(written, place)), 0)
    if not cut:
        return (words,)
    titled = _find_title(written[:cut])
    body = titled
    while body and written[body - 1].casefold() in _BETWEEN:
        body -= 1
    return (words[:body], words[titled:]) if 0 < body < titled else (words[:cut], words[cut:])


def _find_title(before: Sequence[str]) -> int:
    """Return where the title begins that stands before a person: 2 in "Cabinet of Prime Minister"."""
    first = len(before)
    while first and before[first - 1].casefold() in word_table("honorifics") | word_table("modifiers"):
        first -= 1
    return first


def _begins_person(written: Sequence[str], place: int) -> bool:
    """Tell whether a given name and a surname follow a body's name that is complete without them."""
    before, after = written[:place], written[place:]
    if after[0] not in given_names() or is_institution(after) or not is_institution(before):
        return False
    return not is_given(before[-1]) and before[-1][0].isupper() and before[0].casefold() not in word_table("places")
