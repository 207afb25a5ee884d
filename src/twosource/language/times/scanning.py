"""Where in a text a time may begin, and which forms stand there: one look at every word."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from twosource.language.times.patterns import DIGITS, Starts, time_starts

_WORD = re.compile(r"[A-Za-z]+|['’]?\d+")
_APOSTROPHES = "'’"

Form = tuple[re.Match[str], str]  # what matched, and its kind


def scan(text: str) -> Iterator[list[Form]]:
    """Yield, for every place where a time may begin, the forms that stand there, the longest first."""
    starts = time_starts()
    words = list(_WORD.finditer(text))
    spelled = [match[0].lower() for match in words]
    spelled.append("")
    for place, match in enumerate(words):
        word = spelled[place]
        kinds = starts.kinds.get(word)
        if kinds is None:
            if not word[-1].isdigit():
                continue
            kinds = starts.kinds[DIGITS]
        elif word in starts.weak and not _is_strong(spelled[place + 1], starts):
            continue
        found = _forms(kinds, text, match.start())
        if not found and match[0][0] in _APOSTROPHES:  # the mark may open a quotation
            found = _forms(kinds, text, match.start() + 1)
        if found:
            yield found


def _forms(kinds: Iterable[tuple[str, re.Pattern[str]]], text: str, begin: int) -> list[Form]:
    found = [(form, kind) for kind, pattern in kinds if (form := pattern.match(text, begin))]
    return sorted(found, key=_length, reverse=True) if len(found) > 1 else found


def _is_strong(word: str, starts: Starts) -> bool:
    return word in starts.strong or word[-1:].isdigit()


def _length(form: Form) -> int:
    return form[0].end()
