"""Where a typed sentence and a statement about the same thing stand against each other, one negated or one undone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from twosource.findings.lacking import deny_alike, list_negated
from twosource.findings.relations.polarity import contrast_polarity
from twosource.findings.relations.sides import Side, quote_both
from twosource.model.finding import Relation
from twosource.model.span import Span

_UNDONE = re.compile(r"\b(?:switch|turn|shut|power)(?:ed|s|ing)?\s(?:\w+\s){0,3}?(?:off|down)\b", re.IGNORECASE)
_AT_WORK = re.compile(
    r"\b(?:working|running|operating|functioning|(?:switch|turn|power)(?:ed|s|ing)?\s(?:\w+\s){0,3}?on)\b",
    re.IGNORECASE,
)
_FROM_AFAR = re.compile(r"\b(?:nobody|no[ -]one|none|no|nothing|neither|nor)\b", re.IGNORECASE)
_NOT = re.compile(r"\b(?:not|never|no longer|stopped|ceased)\b|n['\N{RIGHT SINGLE QUOTATION MARK}]t\b", re.IGNORECASE)


def find_turned(sentence: Side, statement: Side, score: float) -> Relation | None:
    """Return the contradiction of a negated word that the other has without a negation.

    Less is asked than between two articles: the two are taken to be about one thing, and who typed the sentence
    reads both.
    """
    if deny_alike(sentence, statement) or "denies" in {sentence.statement.stance, statement.statement.stance}:
        return None
    ours, theirs = list_negated(sentence), list_negated(statement)
    if bool(ours) == bool(theirs):
        return None
    turned, plain = (sentence, statement) if ours else (statement, sentence)
    for negated, stem in _list_verbs(turned, ours or theirs):
        place = next((term.span for term in plain.terms if term.stem == stem), None)
        if place is not None:
            return _contradict(sentence, statement, (negated, place) if ours else (place, negated), score)
    return None


def are_opposed(sentence: Side, statement: Side) -> bool:
    """Tell whether something in the words of the two speaks against their stating one fact, sure or not."""
    if deny_alike(sentence, statement):
        return False
    if is_negated(sentence) != is_negated(statement) or any(True for _ in contrast_polarity(sentence, statement)):
        return True
    ours, theirs = (_find_condition(side) for side in (sentence, statement))
    return bool(ours and theirs and ours != theirs)


def is_negated(side: Side) -> bool:
    """Tell whether there is any negation in a statement."""
    return bool(list_negated(side)) or bool(_FROM_AFAR.search(side.statement.span.of(side.text)))


def _list_verbs(side: Side, negated: list[tuple[Span, frozenset[str]]]) -> Iterator[tuple[Span, str]]:
    """Yield the first content word behind each negation: the one that it turns."""
    for span, _ in negated:
        first = next((term for term in side.terms if term.span.end == span.end), None)
        if first is not None:
            yield span, first.stem


def _contradict(a: Side, b: Side, spans: tuple[Span, Span], score: float) -> Relation:
    return Relation(
        a=a.statement.id,
        b=b.statement.id,
        kind="contradicts",
        about="other",
        a_span=spans[0],
        b_span=spans[1],
        note=f"{quote_both(a, spans[0], b, spans[1])} (one negates what the other affirms)",
        score=score,
    )


def _find_condition(side: Side) -> str:
    """Return whether something is at work or was put out of it; nothing where that is not said, or is negated."""
    words = side.statement.span.of(side.text)
    undone, at_work = bool(_UNDONE.search(words)), bool(_AT_WORK.search(words))
    if undone == at_work or _NOT.search(words):
        return ""
    return "undone" if undone else "at work"
