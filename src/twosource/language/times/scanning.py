"""Where in a text a time may begin, and which forms stand there: one look at every word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import accumulate

from twosource.language.times.patterns import FOUR_DIGITS, OTHER_DIGITS, time_starts

_WORD = re.compile(r"([a-z]+|'?[0-9]+)")
_LETTERS = "a"  # digits and their apostrophe sort before it
_APOSTROPHE = "'"
_YEAR = 4  # digits

Form = tuple[re.Match[str], str]  # what matched, and its kind


def scan(text: str) -> Iterator[list[Form]]:
    """Yield, for every place where a time may begin, the forms that stand there, the longest first."""
    starts = time_starts()
    kinds = starts.kinds
    lowered = _lower(text)
    pieces = _WORD.split(lowered)  # what stands between the words, and the words
    words = pieces[1::2]
    begins = list(accumulate(map(len, pieces)))[::2]
    places = [place for place, word in enumerate(words) if word in kinds or word < _LETTERS]
    words.append("")
    for place in places:
        word = words[place]
        key = _key_of(word) if word < _LETTERS else word
        if key in starts.weak and not _is_strong(words[place + 1], starts.strong):
            continue
        found = _forms(kinds[key], text, begins[place])
        if not found and word[0] == _APOSTROPHE:  # the mark may open a quotation
            found = _forms(kinds[key], text, begins[place] + 1)
        if found:
            yield found


def _lower(text: str) -> str:
    """Return the text in small letters and with one kind of apostrophe, place for place."""
    lowered = text.lower()
    if len(lowered) != len(text):
        lowered = "".join(small if len(small := letter.lower()) == 1 else letter for letter in text)
    return lowered.replace("’", _APOSTROPHE)


def _key_of(digits: str) -> str:
    return FOUR_DIGITS if len(digits) == _YEAR and digits[0] != _APOSTROPHE else OTHER_DIGITS


def _is_strong(word: str, strong: frozenset[str]) -> bool:
    return word in strong or "" < word < _LETTERS


def _forms(kinds: Iterable[tuple[str, re.Pattern[str]]], text: str, begin: int) -> list[Form]:
    found = [(form, kind) for kind, pattern in kinds if (form := pattern.match(text, begin))]
    return sorted(found, key=_length, reverse=True) if len(found) > 1 else found


def _length(form: Form) -> int:
    return form[0].end()
