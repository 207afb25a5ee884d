"""A statement to its propositions: the parts of it that each say one thing."""

from __future__ import annotations

from collections.abc import Iterator

from twosource.findings.propositions.claims import find_claim
from twosource.findings.propositions.merging import merge_clauses
from twosource.findings.propositions.placing import place_spans
from twosource.findings.propositions.reading import read_clauses
from twosource.findings.propositions.streams import Stream, read_streams
from twosource.model.finding import Proposition
from twosource.model.span import Span
from twosource.model.statement import Statement

_SHORT = 40  # characters of a statement that is one proposition whatever it says


def cut_propositions(statement: Statement, text: str) -> tuple[Proposition, ...]:
    """Return what a statement says, one thing each, in the order of the text; at least one.

    ``text`` is the clean text of its article. Who says it is left out (`find_claim`); relative, participle and
    subordinate clauses, verbs joined by "and", appositions and items of lists of figures stand by themselves, with the
    subject or noun that they share. Method: clauses by part-of-speech tags and rules from left to right, after
    the idea of clause-based open information extraction (Del Corro and Gemulla 2013), without a parser.
    """
    if len(statement.span) <= _SHORT:
        return (_keep_whole(statement, text),)
    found = [spans for stream in read_streams(statement, text) for spans in _cut(stream)]
    if not found:
        return (_keep_whole(statement, text),)
    return tuple(Proposition(statement=statement.id, spans=spans) for spans in dict.fromkeys(found))


def _keep_whole(statement: Statement, text: str) -> Proposition:
    return Proposition(statement=statement.id, spans=find_claim(statement, text) or (statement.span,))


def _cut(stream: Stream) -> Iterator[tuple[Span, ...]]:
    for clause in merge_clauses(read_clauses(stream.tokens, stream.quoted), stream.tokens):
        spans = place_spans({*clause.own, *clause.shared}, stream.tokens)
        if spans:
            yield spans
