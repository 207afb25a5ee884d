"""Whether the words around a time look ahead: "will sail on Tuesday" is the coming one."""

from __future__ import annotations

import re
from functools import cache

from twosource.language.lexicon import load_tables

_LOOK_BACK = 80  # characters in which words that look ahead are sought
_BREAK = re.compile(r"[.!?\n][\s\"'”’]")


def looks_ahead(text: str, place: int) -> bool:
    """Tell whether the last verb before ``place``, in its sentence, speaks of the future."""
    before = text[max(0, place - _LOOK_BACK) : place]
    sentence = _BREAK.split(before)[-1]
    last = max((match.end() for match in _ahead_words().finditer(sentence)), default=-1)
    return last >= 0 and _behind_words().search(sentence, last) is None


@cache
def _ahead_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_tables('calendar')['ahead']['words'])})\b", re.IGNORECASE)


@cache
def _behind_words() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_tables('calendar')['ahead']['behind'])}|\w{{2,}}ed)\b", re.IGNORECASE)
