"""Subjects that stand elsewhere in the sentence than before their verb."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.language.grammar.phrases import FINITE, Range, read_phrase_right
from twosource.language.grammar.tokens import Token
from twosource.statements.attributions.subjects import Subject

_SUBORDINATORS = frozenset(
    ["when", "while", "after", "before", "as", "if", "because", "since", "although", "though", "once"]
)
_NEAR_VERB = 3  # tokens behind a subject in which its verb stands
_COORDINATORS = frozenset(["and", "but", "or", "nor", "then", ","])


def share_subject(
    tokens: Sequence[Token], place: int, phrases: Sequence[Range], *, anywhere: bool = False
) -> Subject | None:
    """Return the subject that a verb without its own has in common with the verb before it.

    ``phrases`` are the sources of that verb; without them it is the subject of the sentence.
    ``anywhere``: the verb need not follow a conjunction.
    """
    if place == 0 or (not anywhere and tokens[place - 1].lower not in _COORDINATORS):
        return None
    if phrases:
        return Subject(phrases=tuple(phrases), start=place, end=place)
    return find_first_subject(tokens, place)


def find_first_subject(tokens: Sequence[Token], place: int) -> Subject | None:
    """Return the subject of the sentence: the first noun phrase, behind what leads it in."""
    start = 0
    while start < place and _leads_in(tokens, start):
        start += 1
    if start < place and tokens[start].tag in {"IN", "VBG"}:
        comma = next((i for i in range(start, place) if tokens[i].text == ","), None)
        start = comma + 1 if comma is not None else start + 1
    end = read_phrase_right(tokens, start)
    if end == start or end > place:
        return None
    return Subject(phrases=((start, end),), start=place, end=place)


def find_leading_subject(tokens: Sequence[Token]) -> Range | None:
    """Return the subject of the clause that a sentence begins with ("When Mira Tal heard it, she …")."""
    if not tokens or tokens[0].lower not in _SUBORDINATORS:
        return None
    end = read_phrase_right(tokens, 1)
    finite = any(token.tag in FINITE for token in tokens[end : end + _NEAR_VERB])
    return (1, end) if end > 1 and finite else None


def _leads_in(tokens: Sequence[Token], place: int) -> bool:
    """Tell whether a word stands before the first phrase: "But", "Still,", the first of "poor, landlocked Veyra"."""
    if tokens[place].tag in {"CC", "RB"} or tokens[place].text == ",":
        return True
    return tokens[place].tag in {"JJ", "VBN"} and any(token.text == "," for token in tokens[place + 1 : place + 2])
