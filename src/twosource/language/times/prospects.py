"""Whether the words around a time look ahead or back: "will sail on Tuesday" is the coming one."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from twosource.language.lexicon import load_tables

Prospect = Literal["ahead", "behind"]
_LOOK = 120  # characters before and after the time in which verbs are sought
_OPENING = 25  # characters of a sentence before a time that opens it
_BREAK = re.compile(r"[.!?\n][\s\"'”’]")


def find_prospect(match: re.Match[str]) -> Prospect | None:
    """Tell which way the last verb before a time, in its sentence, looks; where the time opens it, the first after."""
    text, start = match.string, match.start()
    before = _BREAK.split(text[max(0, start - _LOOK) : start])[-1]
    verbs = list(_verbs().finditer(before))
    if verbs:
        finite = [verb for verb in verbs if not verb["open"]]
        way = _way_of(finite[-1]) if finite else None
        return None if way == "behind" and verbs[-1]["open"] else way  # "agreed to buy" leaves open when
    if len(before) > _OPENING:
        return None
    verb = _verbs().search(_BREAK.split(text[match.end() : match.end() + _LOOK])[0])
    return _way_of(verb) if verb else None


def _way_of(verb: re.Match[str]) -> Prospect | None:
    """Tell which way a verb looks."""
    if verb["ahead"]:
        return "ahead"
    return None if verb["open"] else "behind"


@cache
def _verbs() -> re.Pattern[str]:
    words = load_tables("calendar")["ahead"]
    ahead, behind = "|".join(words["words"]), "|".join(words["behind"])
    # What had been planned is over. In small letters: "United" is no verb.
    return re.compile(
        rf"(?<!\bhad been )\b(?:(?P<ahead>be [a-z]+ed|{ahead})|(?P<open>to [a-z]+)|{behind}|[a-z]{{2,}}ed)\b"
    )
