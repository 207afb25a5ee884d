"""What of an attribution clause is only who says it, and what tells something else."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.propositions.lookahead import find_clause, find_mark
from twosource.findings.propositions.words import FINITE, VERBS
from twosource.language.grammar.tokens import Token
from twosource.model.span import Span
from twosource.model.statement import Statement

_UNFINISHED = VERBS | {"IN", "TO", "DT", "PRP$", "JJ"}  # a clause that ends so goes on in the words of the source
_CONJUNCTIONS = frozenset(["that", "whether", "if", "how", "why", "when", "where"])


def is_reported(statement: Statement, clause: Span, tokens: Sequence[Token], quoted: Sequence[bool]) -> bool:
    """Tell whether what is said is a clause of its own: "he sold it", not "to sell it" or "a sale"."""
    cue = _find_inside(tokens, statement.cue) if statement.cue is not None else []
    if any(token.lower in {"according", "per"} for token in cue):
        return True
    if not any(token.tag in VERBS for token in cue):
        return False
    place = next((number for number, token in enumerate(tokens) if _is_said(token, statement)), len(tokens))
    before = next((token for token in reversed(tokens) if token.end <= clause.start), None)
    if place == len(tokens) or (before is not None and before.tag in _UNFINISHED):
        return False
    verb = find_clause(tokens, place + (tokens[place].lower in _CONJUNCTIONS))
    return quoted[place] or (verb is not None and verb < find_mark(tokens, place))


def _is_said(token: Token, statement: Statement) -> bool:
    return token.tag != "." and any(part.start < token.end and token.start < part.end for part in statement.content)


def _find_inside(tokens: Sequence[Token], span: Span) -> list[Token]:
    return [token for token in tokens if span.start < token.end and token.start < span.end]


def find_told(statement: Statement, clause: Span, tokens: Sequence[Token]) -> list[Span]:
    """Return the parts of the attribution clause that tell something else: of the source, or what it did besides."""
    cue = statement.cue if statement.cue is not None else clause
    named = [_find_inside(tokens, source) for source in statement.source_spans]
    told = [
        source
        for source, words in zip(statement.source_spans, named, strict=True)
        if any(token.tag == "W" for token in words) and _holds_verb(words)
    ]
    outside = _find_inside(tokens, Span(clause.start, max(clause.start, cue.start)))
    naming = {token.start for words in named for token in words}
    outside = [token for token in outside if token.start not in naming]
    if _holds_verb(outside):
        begun = any(part.start < clause.start for part in statement.content)
        start = clause.start if begun else statement.span.start
        told = [Span(start, cue.start)]  # "The union reacted calmly, noting that …"
    return told


def find_tail(statement: Statement, clause: Span, tokens: Sequence[Token]) -> list[Span]:
    """Return what stands behind a comma in the attribution clause, if it says something: "…, she said, and left"."""
    cue = statement.cue if statement.cue is not None else clause
    sources = [source for source in statement.source_spans if cue.end <= source.start and source.end <= clause.end]
    start = max([cue.end, *(source.end for source in sources)])
    behind = _find_inside(tokens, Span(min(start, clause.end), clause.end))
    comma = next((number for number, token in enumerate(behind) if token.text == ","), len(behind))
    if not any(token.tag in VERBS for token in behind[comma:]):
        return []
    of_source = bool(sources) and any(token.tag == "W" for token in behind[comma + 1 : comma + 2])
    return [Span(sources[-1].start if of_source else behind[comma].start, clause.end)]


def _holds_verb(tokens: Sequence[Token]) -> bool:
    return any(token.tag in FINITE for token in tokens)
