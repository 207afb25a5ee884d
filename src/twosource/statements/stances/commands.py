"""Content that tells somebody what to do: "Stay at home", "We urge the council to act"."""

from __future__ import annotations

import re

from twosource.model.span import Span
from twosource.statements.stances.lexicon import load_group

_MARKS = "\"'“”‘’«»„"
_FIRST = re.compile(r"(?P<verb>[^\W\d_]+(?:['’]t)?)(?:\s+(?P<next>[^\W_]+)|[.!])")
_FINITE = frozenset(["is", "was", "are", "were", "has", "had", "will", "would", "can", "could"])
_PERFORMING = re.compile(
    r"[\"“‘'«„]?(?:so\s+|and\s+|again,?\s+)?(?:i|we)\s+(?:[\w-]+ly\s+)?(?P<verb>\w+)(?P<particle>\s+(?:on|for|to|that))?\b",
    re.IGNORECASE,
)
_CALLING = frozenset(["call on", "call for", "appeal to", "ask that", "insist that"])


def is_command(text: str, content: Span) -> bool:
    """Tell whether quoted words begin with a verb that commands. A capital right behind a mark shows a beginning."""
    start = content.start
    while start < content.end and text[start] in _MARKS:
        start += 1
    quoted = start > content.start or (start > 0 and text[start - 1] in _MARKS)
    match = _FIRST.match(text, start, content.end)
    if not quoted or match is None or not match["verb"][0].isupper() or match["next"] in _FINITE:
        return False
    return match["verb"].lower().replace("’", "'") in load_group("commands", "verbs")


def is_request(content: str) -> bool:
    """Tell whether the speaker demands in so many words ("We call on the council to act")."""
    match = _PERFORMING.match(content)
    if match is None:
        return False
    verb, particle = match["verb"].lower(), (match["particle"] or "").strip().lower()
    return verb in load_group("commands", "performing") or f"{verb} {particle}" in _CALLING
