"""Whether the words around a time look ahead or back: "will sail on Tuesday" is the coming one."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from twosource.language.lexicon import load_tables

Prospect = Literal["ahead", "behind", "past"]
_Way = Literal["ahead", "behind", "open"]
_LOOK = 120  # characters before and after the time in which verbs are sought
_OPENING = 25  # characters of a sentence before a time that opens it
_BREAK = re.compile(r"[.!?\n][\s\"'”’]")
_WORD = re.compile(r"[A-Za-z]+(?:['’]t)?")
_HAD_BEEN = ["had", "been"]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Verbs:
    """Words and pairs of words that look ahead, and verbs that look back."""

    ahead: frozenset[str]
    pairs: frozenset[tuple[str, str]]
    behind: frozenset[str]


def find_prospect(match: re.Match[str]) -> Prospect | None:
    """Tell which way the last verb before a time, in its sentence, looks; where the time opens it, the first after.

    "past" is said of a sentence which a time opens and which tells what was.
    """
    text, start = match.string, match.start()
    before = _BREAK.split(text[max(0, start - _LOOK) : start])[-1]
    way = _find_last(_WORD.findall(before))
    if way == "open":  # "agreed to buy" leaves open when
        return None
    if way or len(before) > _OPENING:
        return way
    words = _WORD.findall(_BREAK.split(text[match.end() : match.end() + _LOOK])[0])
    after = next((way for place in range(len(words)) if (way := _way_of(words, place, _load_verbs()))), None)
    return "past" if after == "behind" else "ahead" if after == "ahead" else None


def _find_last(words: Sequence[str]) -> _Way | None:
    """Return the way of the last verb that has one; "open" when only a verb behind "to" follows what looks back."""
    verbs, is_open = _load_verbs(), False
    for place in range(len(words) - 1, -1, -1):
        way = _way_of(words, place, verbs)
        if way == "open":
            is_open = True
        elif way:
            return "open" if is_open and way == "behind" else way
    return "open" if is_open else None


def _way_of(words: Sequence[str], place: int, verbs: Verbs) -> _Way | None:
    """Tell which way a word looks, None when it is no verb. What had been planned is over."""
    word, before = words[place], words[place - 1] if place else ""
    if word in verbs.ahead or (before, word) in verbs.pairs or (before == "be" and word.endswith("ed")):
        return None if list(words[max(0, place - 2) : place]) == _HAD_BEEN else "ahead"
    if before == "to" and word.islower():
        return "open"
    looks_back = word in verbs.behind or (word.endswith("ed") and word.islower())  # "United" is no verb
    return "behind" if looks_back else None


@cache
def _load_verbs() -> Verbs:
    words = load_tables("calendar")["ahead"]
    pairs = [tuple(phrase.split()) for phrase in words["words"] if " " in phrase]
    return Verbs(
        ahead=frozenset(word for word in words["words"] if " " not in word),
        pairs=frozenset((first, second) for first, second in pairs),
        behind=frozenset(words["behind"]),
    )
