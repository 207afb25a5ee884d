"""What a denial denies: the words for it, in the denial itself or in what was said before it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.statements.stances.lexicon import load_group, split_words
from twosource.statements.stances.rebuttals import find_calling, find_rebuttal

_ASKED = 2  # statements before an answer in which the question stands
_ASKED_ABOUT = re.compile(r"(?:When\s+|Being\s+)?[Aa]sked\s+(?:if|whether|about)\s+(?P<denied>[^,;:.!?]+),")
_REACH = 6  # statements before a denial in which what it denies is looked for
_LEAD = re.compile(r"[\"“‘'«„]*(?:that|whether|if)\s+", re.IGNORECASE)
_MARKS = "\"'“”‘’«»„ \n,;:"
_POINTING = frozenset(["it", "this", "that", "them", "these", "those", "they", "so", "all", "which"])
_DETERMINERS = _POINTING | frozenset(
    ["the", "such", "any", "both", "his", "her", "their", "its", "our", "my", "a", "an", "every", "as", "and", "of"]
)


def find_denied(text: str, statements: Sequence[Statement]) -> tuple[Statement, ...]:
    """Return the statements of an article, the denials among them with the words for what they deny.

    A denial that only points ("denied it", "“No,” she said") denies what was said last before it by somebody else.
    """
    told: list[Statement] = []
    for statement in statements:
        if statement.stance == "denies":
            told.append(replace(statement, denied=_find_spans(text, statement, statements[: len(told)])))
        else:
            told.append(statement)
    return tuple(told)


def _find_spans(text: str, statement: Statement, before: Sequence[Statement]) -> tuple[Span, ...]:
    rebuttal = find_rebuttal(text, statement.content[0])
    if rebuttal is not None and rebuttal.denied is None:
        asked = _ASKED_ABOUT.match(text, statement.span.start, statement.content[0].start)
        if asked is not None:
            return (Span(*asked.span("denied")),)
        answered = _answers(before) or rebuttal.rest is None
        told = _find_antecedent(text, statement, before) if answered else ()
        return told or ((rebuttal.rest,) if rebuttal.rest else statement.content)
    spans = (rebuttal.denied,) if rebuttal and rebuttal.denied else statement.content
    named = tuple(span for span in (_cut_claim(text, span) for span in spans) if len(span))
    said = tuple(span for span in named if not _points(span.of(text)))
    pointed = said or _find_antecedent(text, statement, before) or _find_clause(text, statement)
    return pointed or named or statement.content


def _find_clause(text: str, statement: Statement) -> tuple[Span, ...]:
    """Return what stands before "…, which she denies" in its sentence."""
    start, end = _trim(text, statement.span.start, max(statement.span.start, statement.content[0].start))
    pointing = statement.content[0].of(text).lower() == "which"
    return (Span(start, end),) if pointing and start < end else ()


def _cut_claim(text: str, span: Span) -> Span:
    """Return what is denied without the words for its being said."""
    start, end = _trim(text, span.start, span.end)
    called = find_calling(text, Span(start, end)) if end > start else None
    if called is None and " as " in text[start:end]:
        called = Span(start, text.index(" as ", start, end))
    if called is not None:
        start, end = _trim(text, called.start, called.end)
    claim = _load_claim().match(text, start, end)
    if claim is not None:
        start, end = _trim(text, claim.end(), end)
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead and lead.end() < end else start
    return Span(start, max(start, end))


def _points(words: str) -> bool:
    """Tell whether words only point to something said ("it", "the allegations", "all charges")."""
    claims = load_group("denials", "claims")
    found = split_words(words)
    pointing = not _POINTING.isdisjoint(found) or not claims.isdisjoint(found)
    return pointing and all(word in _DETERMINERS or word in claims for word in found)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start] in _MARKS:
        start += 1
    while end > start and (text[end - 1] in _MARKS or text[end - 1] in ".!?"):
        end -= 1
    return start, end


def _answers(before: Sequence[Statement]) -> bool:
    """Tell whether a question was asked right before."""
    return any(other.stance == "asks" for other in before[-_ASKED:])


def _find_antecedent(text: str, statement: Statement, before: Sequence[Statement]) -> tuple[Span, ...]:
    """Return what was last said before a denial by anybody but its own source."""
    place = min((span.start for span in statement.content), default=statement.span.start)
    for other in reversed(before[-_REACH:]):
        own = bool(statement.sources) and other.sources[-1:] == statement.sources[-1:]
        pieces = tuple(span for span in other.content if span.end <= place)
        spoken = bool(other.sources) or other.stance == "asks" or bool(statement.sources)
        if pieces and spoken and not own and other.stance not in {"denies", "demands"}:
            return tuple(_strip_lead(text, span) for span in pieces)
    return ()


def _strip_lead(text: str, span: Span) -> Span:
    lead = _LEAD.match(text, span.start, span.end)
    return Span(lead.end(), span.end) if lead and lead.end() < span.end else span


@cache
def _load_claim() -> re.Pattern[str]:
    """Return a pattern for "claims by X that" and "any suggestion of", of which only what follows is denied."""
    claims = "|".join(sorted(load_group("denials", "claims"), key=lambda word: (-len(word), word)))
    return re.compile(
        rf"(?:(?:[\w-]+|[\w-]+['’]s?)\s+){{0,4}}?(?:{claims})(?:\s+(?:by|from|in|on)\s+(?:[^\W_][\w.'’-]*\s+){{1,6}}?)?\s*"
        r"(?:(?:that|of|about|over|alleging|claiming|suggesting|saying|as\s+to)\s+"
        r"|(?=(?:the|an?|he|she|they|it|his|her|their|there|we|i)\s))",
        re.IGNORECASE,
    )
