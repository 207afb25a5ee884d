"""A sentence in pieces: the part that a finding is about, and what else the sentence says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from twosource.model.finding import Finding
from twosource.model.span import Span
from twosource.views.catalogue import Catalogue

_STATED = {"asserts", "hedges"}
_SEVERAL = 2
_FEW = 3  # words between two parts that are shown rather than left out


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """A piece of a sentence; ``meant`` tells that the finding is about it."""

    text: str
    meant: bool


def part_wording(finding: Finding, catalogue: Catalogue) -> tuple[Part, ...]:
    """Return the sentence that words a finding, in pieces; joined they are the sentence."""
    return part_statement(finding, finding.wording, catalogue)


def part_statement(finding: Finding, statement: str, catalogue: Catalogue) -> tuple[Part, ...]:
    """Return the words of a statement in pieces; all of them are meant where it stands in this finding alone."""
    one = catalogue.statements[statement]
    text = catalogue.articles[one.article].text
    if statement == finding.wording and finding.words != one.span:
        spans: Sequence[Span] = (finding.words,)
    elif len(catalogue.standing.get(statement, ())) > 1:
        spans = find_meant(finding, statement, text)
    else:
        spans = (one.span,)
    return tuple(_cut(one.span, spans, text))


def shorten_wording(finding: Finding, catalogue: Catalogue) -> str:
    """Return the words of a finding without what it is not about, for one row: "A ferry … hit by a barge".

    Who says it is kept. What denies, asks or demands is never shortened, nor a sentence of one finding alone.
    """
    one = catalogue.statements[finding.wording]
    text = catalogue.articles[one.article].text
    if finding.words != one.span or one.stance not in _STATED or len(catalogue.standing.get(one.id, ())) < _SEVERAL:
        return catalogue.wording(finding)
    attribution = [span for span in (*one.source_spans, one.cue) if span is not None and one.span.contains(span)]
    spans = _join_near(one.span, sorted([*find_meant(finding, one.id, text), *attribution]), text)
    before, after = ("… " if spans[0].start > one.span.start else ""), (" …" if spans[-1].end < one.span.end else "")
    return before + " … ".join(span.of(text) for span in spans) + after


def _join_near(whole: Span, spans: Sequence[Span], text: str) -> list[Span]:
    """Join spans with few words between them; one near the start or the end of the whole reaches to it."""
    joined = [Span(whole.start, whole.start)]
    for span in (*spans, Span(whole.end, whole.end)):
        if _count_words(text[joined[-1].end : span.start]) <= _FEW:
            joined[-1] = Span(joined[-1].start, max(joined[-1].end, span.end))
        else:
            joined.append(span)
    return [span for span in joined if len(span)] or [whole]


def _count_words(text: str) -> int:
    return sum(any(map(str.isalnum, word)) for word in text.split())


def find_meant(finding: Finding, statement: str, text: str) -> tuple[Span, ...]:
    """Return the places that a finding is about in a statement, those with no word between them as one."""
    spans = next((part.spans for part in finding.propositions if part.statement == statement), ())
    joined: list[Span] = []
    for span in spans:
        if joined and not any(char.isalnum() for char in text[joined[-1].end : span.start]):
            joined[-1] = Span(joined[-1].start, span.end)
        else:
            joined.append(span)
    return tuple(joined)


def _cut(whole: Span, spans: Sequence[Span], text: str) -> Iterator[Part]:
    start = whole.start
    for span in spans:
        if start < span.start:
            yield Part(text=text[start : span.start], meant=False)
        yield Part(text=span.of(text), meant=True)
        start = span.end
    if start < whole.end:
        rest = text[start : whole.end]
        yield Part(text=rest, meant=not any(char.isalnum() for char in rest))
