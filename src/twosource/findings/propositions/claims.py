"""What a statement claims: its words without those that say who said it, to whom, and where."""

from __future__ import annotations

import re

from twosource.model.span import Span
from twosource.model.statement import Statement

_ASIDE = re.compile(r",\s+(?:who|whom|whose|which)\b")


def find_claim(statement: Statement, text: str) -> tuple[Span, ...]:
    """Return the parts of a statement's span that are not its attribution clause, in order.

    The clause runs from the source or the cue, whichever comes first, to where the content goes on:
    "she told the Orva Post from her garden" says nothing about the fact. What a relative clause tells
    of the source ("who left the party in May") does, and stays. Empty where nothing else is said.
    """
    whole = statement.span
    clause = find_attribution(statement)
    if clause is None:
        return (whole,)
    aside = _find_aside(statement, clause, text)
    parts = (Span(whole.start, clause.start), aside, Span(clause.end, whole.end))
    return tuple(part for part in parts if len(part))


def find_attribution(statement: Statement) -> Span | None:
    """Return the attribution clause as far as it lies in the statement, None when it does not."""
    cue, whole = statement.cue, statement.span
    if cue is None or not whole.overlaps(cue):
        return None
    gap_start = max((part.end for part in statement.content if part.end <= cue.start), default=whole.start)
    gap_end = min((part.start for part in statement.content if part.start >= cue.end), default=whole.end)
    named = [span.start for span in statement.source_spans if gap_start <= span.start < gap_end]
    start = min(whole.end, max(whole.start, min([cue.start, *named])))
    return Span(start, max(start, min(whole.end, gap_end)))


def _find_aside(statement: Statement, clause: Span, text: str) -> Span:
    """Return the relative clause in the attribution clause, up to the cue if that follows; empty if there is none."""
    match = _ASIDE.search(text, clause.start, clause.end)
    if match is None or statement.cue is None:
        return Span(clause.end, clause.end)
    ends_at_cue = statement.cue.start >= match.end()
    return Span(match.end(), statement.cue.start if ends_at_cue else clause.end)
