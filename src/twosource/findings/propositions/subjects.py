"""Which words of a clause another one shares: its subject, what comes before a verb, the noun before a comma."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.clause import Clause, Reading
from twosource.findings.propositions.words import NAMED
from twosource.language.grammar.phrases import is_time, read_phrase_left, skip_adjuncts
from twosource.language.grammar.tokens import Token


def find_noun_before(tokens: Sequence[Token], end: int) -> tuple[int, ...]:
    """Return the noun phrase that ends before ``end``, a comma between; empty where none does."""
    if end > 0 and tokens[end - 1].text == ",":
        end -= 1
    return tuple(range(read_phrase_left(tokens, end), end))


def find_outer(reading: Reading) -> Clause:
    """Return the clause that goes on behind a comma: not one that only tells which thing is meant."""
    clause = reading.current
    while clause.kind in {"relative", "reduced"} and not clause.aside and clause.has_verb and clause.host is not None:
        clause = clause.host
    return clause


def find_subject(reading: Reading, clause: Clause) -> tuple[int, ...]:
    """Return the subject of a clause: its own noun phrase before its verb, or the one it shares."""
    if clause.finite is None:
        return clause.shared or tuple(clause.own)
    before = [number for number in clause.own if number < clause.finite]
    if not any(reading.tokens[number].tag in NAMED | {"DT", "JJ"} for number in before):
        return clause.shared or tuple(before)
    kept = [reading.tokens[number] for number in before]
    end = len(kept)
    while end and (kept[end - 1].tag == "RB" or kept[end - 1].text == ","):
        end -= 1
    start = _skip_frame(kept[:end])
    return tuple(before[start:end]) or clause.shared


def _skip_frame(tokens: Sequence[Token]) -> int:
    """Return where the subject begins behind words of time and place ("In March, the firm")."""
    if not tokens or tokens[0].tag not in {"IN", "TO", "RB"}:
        return 0
    commas = (place for place, token in enumerate(tokens[:-1]) if token.text == ",")
    behind = (place + 1 for place in commas if tokens[place + 1].tag != "CD" and not is_time(tokens[place + 1]))
    start = next(behind, skip_adjuncts(tokens, 0))
    return start if start < len(tokens) else 0


def find_prefix(reading: Reading, clause: Clause, verb: int) -> tuple[int, ...]:
    """Return the words of a clause before one of its verbs: what a second verb beside it shares."""
    before = [number for number in clause.own if number < verb]
    while before and reading.tokens[before[-1]].tag == "RB":
        before.pop()
    if clause.finite == verb:
        return find_subject(reading, clause)
    return (*clause.shared, *before)
