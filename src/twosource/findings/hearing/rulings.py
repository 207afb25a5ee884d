"""What of an answer stands: a relation that was offered, quotes that are exact slices, nothing that a rule decides."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from twosource.findings.hearing.judge import NO_COMMON_FACT, Answer, Question
from twosource.findings.words.terms import find_terms
from twosource.model.finding import RelationKind
from twosource.model.span import Span

NOT_EXACT: Final = "quotes that are no exact slices"
NOT_OFFERED: Final = "relations that were not offered"
TOLD_APART: Final = "called the same what numbers, dates, names or a negation tell apart"
SETTLED: Final = "differences only in what is compared by rule"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What a judge decided, checked. ``kind`` None: the two do not state one fact.

    The spans are the quotes, counted from the first character of each text; None where nothing was quoted.
    ``added``: the difference is one that our own comparison had not found; ``borne_out``: one that it saw but was not
    sure of.
    """

    kind: RelationKind | None
    a_span: Span | None = None
    b_span: Span | None = None
    added: bool = False
    borne_out: bool = False


def rule(question: Question, answer: Answer) -> Ruling | str:
    """Return what of an answer stands, or why none of it does."""
    if answer.relation == NO_COMMON_FACT:
        return _rule_out(question, answer)
    kind = next((offered for offered in question.offered if offered == answer.relation), None)
    if kind is None:
        return TOLD_APART if answer.relation == "same" else NOT_OFFERED
    a_span, b_span = find_quote(question.a, answer.a_quote), find_quote(question.b, answer.b_quote)
    if a_span is None or b_span is None:
        return NOT_EXACT
    added = kind in {"differs", "contradicts"} and kind not in question.found
    borne_out = added and _is_hinted(question, kind, a_span, b_span)
    if added and not borne_out and not _differ_in_words(question, a_span, b_span):
        return SETTLED
    return Ruling(kind=kind, a_span=a_span, b_span=b_span, added=added, borne_out=borne_out)


def find_quote(text: str, quote: str) -> Span | None:
    """Return where the quote first stands in the text as whole words; None where it does not, or quotes no word."""
    if not any(char.isalnum() for char in quote):
        return None
    start = text.find(quote)
    while start >= 0:
        span = Span(start, start + len(quote))
        if not (_cuts_word(text, span.start) or _cuts_word(text, span.end)):
            return span
        start = text.find(quote, start + 1)
    return None


def _cuts_word(text: str, place: int) -> bool:
    return 0 < place < len(text) and text[place - 1].isalnum() and text[place].isalnum()


def _rule_out(question: Question, answer: Answer) -> Ruling | str:
    """That two texts have no common fact needs no quotes; where there are some, they must be right."""
    quoted = ((question.a, answer.a_quote), (question.b, answer.b_quote))
    if any(quote and quote not in text for text, quote in quoted):
        return NOT_EXACT
    return Ruling(kind=None)


def _is_hinted(question: Question, kind: RelationKind, a_span: Span, b_span: Span) -> bool:
    """Tell whether our own comparison sees such a difference in the words that are quoted."""
    return any(
        hint.kind == kind and hint.a_span.overlaps(a_span) and hint.b_span.overlaps(b_span) for hint in question.hints
    )


def _differ_in_words(question: Question, a_span: Span, b_span: Span) -> bool:
    """Tell whether each quote has a content word that the other lacks, numbers, dates and names left out."""
    ours = _find_stems(question.a, a_span, question.a_settled)
    theirs = _find_stems(question.b, b_span, question.b_settled)
    return bool(ours - theirs) and bool(theirs - ours)


def _find_stems(text: str, span: Span, settled: tuple[Span, ...]) -> set[str]:
    return {
        term.stem
        for term in find_terms(text, span)
        if term.kind != "number" and not any(term.span.overlaps(each) for each in settled)
    }
