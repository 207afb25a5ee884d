"""Where the content of one attribution ends because another one begins, and which stand inside of others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from twosource.language.grammar.phrases import Range
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.attribution import Attribution

_CITING = frozenset(["citing", "quoting"])
_TRAILING = frozenset(["a", "b"])
_DENIAL = "deny"
_JOINERS = frozenset(["and", "but", "while", "whereas", "although", "though", "yet", "or", "as"])


def cut_contents(tokens: Sequence[Token], found: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return the attributions in order, each content ending where a coordinate attribution begins."""
    ordered = sorted(found, key=lambda attribution: (attribution.start, attribution.cue))
    starts = [i - 1 for i, token in enumerate(tokens) if i and token.lower in _CITING and tokens[i - 1].text == ","]
    starts += [place for place in (_cut_place(tokens, attribution) for attribution in ordered) if place is not None]
    return tuple(_shorten(attribution, [*starts, *_find_ends(attribution, ordered)]) for attribution in ordered)


def _shorten(attribution: Attribution, stops: Sequence[int]) -> Attribution:
    content = _cut(attribution, stops)
    return attribution if content == attribution.content else replace(attribution, content=content)


def _find_ends(inner: Attribution, found: Sequence[Attribution]) -> list[int]:
    """Return where a content that stands before its cue and holds another attribution ends, and the other's with it.

    "What the crew call a leak was none, Tal said": "Tal said" is no part of what the crew said. And what is said in
    an insertion ends with it ("The union, whose head had urged restraint, said …").
    """
    inserts = [other.insert for other in found if other is not inner and other.insert is not None]
    ends = [last for first, last in inserts if first <= inner.cue[0] < last]
    return ends + [
        last
        for other in found
        if other is not inner and other.frame in _TRAILING
        for first, last in other.content
        if first <= inner.cue[0] and inner.cue[1] <= last <= other.start
    ]


def _find_joint(tokens: Sequence[Token], start: int) -> int | None:
    """Return where the comma before ", which she denies" stands."""
    return start - 1 if start and tokens[start - 1].text in {",", "—", "–"} else None


def _cut_place(tokens: Sequence[Token], attribution: Attribution) -> int | None:
    """Return where a coordinate attribution begins, its conjunction and comma included; None for a nested one."""
    start = attribution.start
    if attribution.kind == _DENIAL and attribution.frame == "n" and attribution.content[0][0] < start:
        return _find_joint(tokens, attribution.content[0][0])
    before = tokens[start - 1] if start else None
    if before is None or (start > 1 and before.text == "," and tokens[start - 2].lower == "that"):
        return None  # "Tal said that, according to police, …"
    if before.lower in _JOINERS:
        comma = start > 1 and tokens[start - 2].text in {",", ";", "—", "–"}
        return start - 2 if comma else (start - 1 if attribution.frame != "b" else None)
    if before.text in {";", ",", "—", "–"} and (
        tokens[start].tag == "VBG" or attribution.frame == "a" or before.text == ";"
    ):
        return start - 1
    return None


def _cut(attribution: Attribution, starts: Sequence[int]) -> tuple[Range, ...]:
    kept = []
    anchor = attribution.cue[0]
    for first, last in attribution.content:
        stops = [place for place in starts if max(first, anchor) < place < last]
        stop = min(stops, default=last)
        if stop > first:
            kept.append((first, stop))
    return tuple(kept) or attribution.content
