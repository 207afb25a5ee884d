"""What a sentence says beside its clauses: appositions, parts of a whole, clauses between subject and verb."""

from __future__ import annotations

from typing import Final

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.lookahead import (
    find_clause,
    find_finite,
    find_mark,
)
from twosource.findings.propositions.subjects import find_noun_before, find_outer
from twosource.findings.propositions.words import NAMED, VERBS, load_turns
from twosource.language.grammar.lexicon import load_verbs
from twosource.language.grammar.phrases import is_time, skip_adjuncts

_LONGEST_SOURCE: Final = 9  # tokens of a source that is named in passing, its verb counted
_WHOLES: Final = [["of", "whom"], ["of", "which"], ["of", "them"]]


def open_cited(reading: Reading, comma: int) -> int | None:
    """Open words that say who says it, behind a comma: "…, the police said on Monday"."""
    tokens = reading.tokens
    verb = find_clause(tokens, comma + 1)
    if verb is None or tokens[verb].lower not in load_verbs() or verb > comma + _LONGEST_SOURCE:
        return None
    end = find_mark(tokens, comma + 1)
    if end < verb or skip_adjuncts(tokens, verb + 1) < end:
        return None
    reading.enter(Clause(kind="cited", host=reading.current, aside=True))
    return comma + 1


def open_bracket(reading: Reading, place: int) -> int | None:
    """Open what stands in brackets."""
    reading.enter(Clause(kind="bracket", host=reading.current, aside=True))
    return place + 1


def open_insert(reading: Reading, comma: int) -> int | None:
    """Open a clause between a subject and its verb: "The dam, she wrote on Monday, was safe"."""
    tokens = reading.tokens
    verb = find_clause(tokens, comma + 1)
    if verb is None or reading.current.finite is not None:
        return None
    end = find_mark(tokens, verb)
    if end == len(tokens) or find_finite(tokens, end + 1) is None or find_mark(tokens, comma + 1) < verb:
        return None
    reading.enter(Clause(kind="insert", host=reading.current, aside=True))
    return comma + 1


def open_part(reading: Reading, comma: int) -> int | None:
    """Open what is told of a part: "…, two of whom …", "…, most of them …"."""
    tokens = reading.tokens
    ahead = tokens[comma + 1 : comma + 4]
    if [token.lower for token in ahead[1:]] not in _WHOLES:
        return None
    shared = find_noun_before(tokens, comma)
    reading.enter(Clause(kind="insert", host=reading.current, shared=shared, aside=True))
    for number in range(comma + 1, comma + 4):
        reading.take(number)
    return comma + 4


def open_apposition(reading: Reading, comma: int) -> int | None:
    """Open an apposition behind a comma that states something: it holds a verb, a figure or a rank."""
    tokens = reading.tokens
    start = comma + 1
    if start >= len(tokens) or tokens[start].lower not in load_turns("appositions"):
        return None
    end = find_mark(tokens, start)
    inside = tokens[start:end]
    if any(token.tag == "CC" for token in inside) or find_clause(tokens, start) not in {None, *range(end, len(tokens))}:
        return None
    host = find_outer(reading)
    if host.finite is None and (end == len(tokens) or find_finite(tokens, end + 1) is None):
        return None
    if not _states(reading, start, end):
        return None
    shared = find_noun_before(tokens, comma)
    if not shared or is_time(tokens[comma - 1]):
        shared = ()
    reading.enter(Clause(kind="apposition", host=host, shared=shared, borrows=not shared, aside=True))
    return start


def _states(reading: Reading, start: int, end: int) -> bool:
    inside = reading.tokens[start:end]
    ranked = any(token.lower in load_turns("ranking") for token in inside)
    told = any(token.tag in VERBS or token.tag == "CD" for token in inside)
    return (ranked or told) and sum(token.tag in NAMED for token in inside) > 1
