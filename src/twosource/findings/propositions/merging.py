"""Clauses that say too little to stand alone go back to those they stand in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from twosource.findings.propositions.clause import Clause
from twosource.findings.propositions.words import VERBS, is_content
from twosource.language.grammar.tokens import Token

_VERBLESS: Final = frozenset(["apposition", "figure", "insert"])
_LEAST_WORDS: Final = 2  # content words of a clause that says something of its own
_LEAST_INSIDE: Final = 3  # the same for one that only tells which thing is meant, with no comma before it


def merge_clauses(clauses: Sequence[Clause], tokens: Sequence[Token]) -> list[Clause]:
    """Return the clauses that say something of their own, with the words of those that do not."""
    if len(clauses) == 1:
        return list(clauses)
    kept = [clause for clause in clauses if clause.kind != "cited"] or list(clauses)
    clauses = list(kept)
    for clause in reversed(clauses):
        if not _says_something(clause, tokens) and len(kept) > 1:
            kept.remove(clause)
            _give(clause, _find_neighbour(clause, kept, clauses))
    for clause in kept:
        if (
            clause.kind in {"relative", "reduced"}
            and not clause.aside
            and clause.host is not None
            and clause.host in kept
        ):
            _give(clause, clause.host)  # what tells which thing is meant stands in both
    return sorted(kept, key=lambda clause: clause.own[:1])


def _says_something(clause: Clause, tokens: Sequence[Token]) -> bool:
    least = _LEAST_WORDS if clause.aside or clause.kind in {"main", "subordinate"} else _LEAST_INSIDE
    told = clause.has_verb or clause.kind in _VERBLESS or any(tokens[number].tag in VERBS for number in clause.own)
    return told and sum(is_content(tokens[number]) for number in clause.own) >= least


def _find_neighbour(clause: Clause, kept: Sequence[Clause], clauses: Sequence[Clause]) -> Clause:
    """Return the clause that takes the words: its host, or the one before it, or the one behind it."""
    for other in (clause.beside, clause.host):
        if other is not None and other in kept:
            return other
    place = clauses.index(clause)
    before = [other for other in clauses[:place] if other in kept]
    return before[-1] if before else next(other for other in clauses[place:] if other in kept)


def _give(clause: Clause, taker: Clause) -> None:
    later = taker if clause.own[:1] < taker.own[:1] else clause
    if not clause.own:
        return
    taker.own = sorted({*taker.own, *later.joints, *clause.own})
