"""Where a participle clause opens: behind a comma, at the beginning, behind its noun, behind "with"."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.lookahead import (
    find_clause,
    find_finite,
    find_mark,
    skip_adverbs,
)
from twosource.findings.propositions.subjects import find_noun_before, find_outer
from twosource.findings.propositions.words import FINITE, NAMED, load_turns
from twosource.language.grammar.tokens import Token


def open_participle(reading: Reading, comma: int) -> int | None:
    """Open a participle clause behind a comma ("…, killing three people", "…, helped by the rain, …")."""
    tokens = reading.tokens
    verb = skip_adverbs(tokens, comma + 1)
    if verb >= len(tokens) or tokens[verb].lower in load_turns("participle_prepositions"):
        return None
    if not _is_participle(reading, verb):
        return None
    host = find_outer(reading)
    if host.finite is None and not _resumes(tokens, comma):
        return None
    shared = find_noun_before(tokens, comma) if host.finite is None else ()
    reading.enter(Clause(kind="participle", host=host, shared=shared, borrows=not shared, aside=True))
    return comma + 1


def open_absolute(reading: Reading, comma: int) -> int | None:
    """Open a clause with a subject of its own and a participle: "…, with two people still missing"."""
    tokens = reading.tokens
    if comma + 1 >= len(tokens) or tokens[comma + 1].lower != "with":
        return None
    inside = range(comma + 3, find_mark(tokens, comma + 1))
    if not any(tokens[place].tag in {"VBG", "VBN"} and tokens[place - 1].tag in NAMED | {"RB"} for place in inside):
        return None
    reading.enter(Clause(kind="participle", host=reading.current, aside=True))
    return comma + 2


def open_leading_participle(reading: Reading, place: int) -> int | None:
    """Open a participle clause with which a sentence begins ("Reached by telephone, …")."""
    tokens = reading.tokens
    if (
        reading.current.own
        or reading.current.host is not None
        or tokens[place].lower in load_turns("participle_prepositions")
    ):
        return None
    end = find_mark(tokens, place)
    if end >= len(tokens) - 1 or tokens[end].text != "," or any(token.tag in FINITE for token in tokens[place:end]):
        return None
    if find_clause(tokens, end + 1) is None:
        return None
    reading.enter(Clause(kind="participle", host=reading.current, borrows=True, leads=True, aside=True))
    return place


def open_reduced(reading: Reading, place: int) -> int | None:
    """Open a participle clause directly behind its noun ("a blast killing three", "the men arrested on Monday")."""
    tokens = reading.tokens
    token = tokens[place]
    if place == 0 or tokens[place - 1].tag not in {"NN", "NNS", "NNP"} or place + 1 >= len(tokens):
        return None
    shared = find_noun_before(tokens, place)
    if (shared and tokens[shared[0] - 1].tag == "W") or (
        reading.current.kind == "subordinate" and not reading.current.has_verb
    ):
        return None  # the clause's own verb, taken for a participle
    following = tokens[place + 1]
    if token.lower in load_turns("participle_prepositions"):
        return None
    takes_object = following.tag in {"DT", "CD", "NNP", "NNS", "PRP$", "JJ", "IN", "TO"}
    if not (takes_object if token.tag == "VBG" else following.tag in {"IN", "TO"}):
        return None
    reading.enter(Clause(kind="reduced", host=reading.current, shared=shared))
    return place


def _resumes(tokens: Sequence[Token], comma: int) -> bool:
    """Tell whether the next comma is before a verb ("The offer, made in May, was refused")."""
    end = find_mark(tokens, comma + 1)
    return end < len(tokens) and tokens[end].text == "," and find_finite(tokens, end + 1) is not None


def _is_participle(reading: Reading, verb: int) -> bool:
    """Tell whether the word behind a comma begins a participle clause."""
    tokens = reading.tokens
    if tokens[verb].tag == "VBG":
        return verb + 1 < len(tokens) and tokens[verb + 1].tag not in {"NN", "CC", "."}
    following = tokens[verb + 1] if verb + 1 < len(tokens) else None
    if following is None or following.tag not in {"IN", "TO"}:
        return False
    return tokens[verb].tag == "VBN" or (tokens[verb].tag == "VBD" and following.lower == "by")
