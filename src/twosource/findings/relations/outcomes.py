"""What one statement still expects and the other tells as done: an earlier and a later stage."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from twosource.findings.relations.sides import Contrast, Side, group_stems, quote_both
from twosource.language.lexicon import load_terms
from twosource.model.span import Span

_AHEAD = frozenset(
    [
        *("will", "would", "shall", "should", "may", "might", "could", "scheduled", "due", "likely"),
        *("expected", "expects", "expect", "forecast", "projected", "predicted", "hopes", "hope"),
        *("plans", "plan", "planned", "intends", "promised", "promises", "proposed"),
    ]
)
_REACH = 10  # content words after "poised to" that say what is expected
_LEAST_SHARED = 2  # how many of them the other statement must have, or words of their groups


def contrast_outcomes(a: Side, b: Side) -> Iterator[Contrast]:
    """Tell where one side expects what the other, without any doubt of its own, reports."""
    ours, theirs = _find_prospect(a), _find_prospect(b)
    if ours and not theirs and _is_settled(b) and _expects_what(a, ours, b):
        yield _contrast(a, ours, b, b.statement.span)
    if theirs and not ours and _is_settled(a) and _expects_what(b, theirs, a):
        yield _contrast(a, a.statement.span, b, theirs)


def _find_prospect(side: Side) -> Span | None:
    match = _prospects().search(side.text, side.statement.span.start, side.statement.span.end)
    return Span(match.start(), match.end()) if match else None


def _is_settled(side: Side) -> bool:
    """Tell whether a side reports what has happened, without a word that puts it into the future."""
    return side.statement.stance == "asserts" and not any(word.folded in _AHEAD for word in side.words)


def _expects_what(side: Side, prospect: Span, other: Side) -> bool:
    expected = group_stems([term.stem for term in side.terms if term.span.start >= prospect.end][:_REACH])
    same_view = {term.stem for term in side.terms if prospect.contains(term.span)} & other.stems
    return not same_view and len(expected & other.groups) >= min(_LEAST_SHARED, max(1, len(expected)))


def _contrast(a: Side, a_span: Span, b: Side, b_span: Span) -> Contrast:
    note = f"one expects what the other reports: {quote_both(a, a_span, b, b_span)}"
    return Contrast(kind="differs", about="outcome", a_span=a_span, b_span=b_span, note=note)


@cache
def _prospects() -> re.Pattern[str]:
    either = "|".join(re.escape(words) for words in sorted(load_terms("prospects")))
    return re.compile(rf"\b(?:{either})\b", re.IGNORECASE)
