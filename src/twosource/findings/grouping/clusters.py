"""Matched statements to clusters of propositions: what each finding is about."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial

from twosource.findings.grouping.aligning import Parts, align_propositions
from twosource.findings.grouping.carried import Carried, read_proposition
from twosource.findings.grouping.clauses import read_clause
from twosource.findings.grouping.groups import group_statements
from twosource.findings.grouping.merging import make_clusters
from twosource.findings.matching.matches import Matches
from twosource.findings.material import Material
from twosource.findings.propositions.claims import find_claim
from twosource.findings.propositions.cutting import cut_propositions
from twosource.language.words import find_words
from twosource.model.finding import Proposition
from twosource.model.span import Span
from twosource.model.statement import Statement


@dataclass(frozen=True, slots=True, kw_only=True)
class Shared:
    """What a finding is about in one statement; ``is_part`` tells that the statement says more."""

    proposition: Proposition
    is_part: bool


def group_propositions(
    statements: Sequence[Statement], material: Material, matches: Matches
) -> tuple[tuple[Shared, ...], ...]:
    """Return what each finding is about, one entry for each of its statements.

    A statement that none of another article matches is not cut: it is one finding, whole.
    """
    matched = {key for pair in matches.across for key in pair}.union(*matches.bound)
    texts = {item.id: (item, material.text_of(item)) for item in statements}
    if not matched:
        return tuple((_keep_whole(item, text),) for item, text in texts.values())
    parts = {
        key: [read_proposition(part, item, text) for part in _cut(item, text, whole=key not in matched)]
        for key, (item, text) in texts.items()
    }
    aligned = align_propositions(parts, matches)
    groups = group_statements(parts, matches, aligned)
    sizes = {key: len(own) for key, own in parts.items()}
    clusters = make_clusters(groups, sizes, aligned, partial(_says_more, texts, parts))
    return tuple(
        tuple(_share(key, numbers, parts[key], texts[key][1]) for key, numbers in cluster.items())
        for cluster in clusters
    )


def _keep_whole(statement: Statement, text: str) -> Shared:
    (whole,) = _cut(statement, text, whole=True)
    return Shared(proposition=replace(whole, spans=tuple(_join(sorted({*whole.spans}), text))), is_part=False)


def _cut(statement: Statement, text: str, *, whole: bool) -> Sequence[Proposition]:
    if whole:
        return [Proposition(statement=statement.id, spans=find_claim(statement, text) or (statement.span,))]
    return cut_propositions(statement, text)


def _says_more(
    texts: Mapping[str, tuple[Statement, str]], parts: Parts, key: str, number: int, held: frozenset[int]
) -> bool:
    """Tell whether a proposition of a statement says something that those held do not, and nobody denies or demands."""
    statement, text = texts[key]
    if statement.stance not in {"asserts", "hedges"}:
        return False
    known = [span for other in sorted(held) for span in parts[key][other].proposition.spans]
    spans = [*_subtract(parts[key][number].proposition.spans, known)]
    clause = read_clause(spans, statement.span, text)
    return clause.says_something and not clause.is_subordinate and not parts[key][number].on_source


def _share(key: str, numbers: frozenset[int], own: Sequence[Carried], text: str) -> Shared:
    spans = sorted({span for number in numbers for span in own[number].proposition.spans})
    joined = Proposition(statement=key, spans=tuple(_join(spans, text)))
    return Shared(proposition=joined, is_part=len(numbers) < len(own))


def _join(spans: Sequence[Span], text: str) -> Iterator[Span]:
    """Yield the spans without the white space at their ends, those that overlap or meet as one."""
    last: Span | None = None
    for span in (_trim(span, text) for span in spans):
        if last is not None and not find_words(text[last.end : span.start]):
            last = Span(last.start, max(last.end, span.end))
            continue
        if last is not None and len(last):
            yield last
        last = span
    if last is not None and len(last):
        yield last


def _subtract(spans: Sequence[Span], known: Sequence[Span]) -> Iterator[Span]:
    """Yield what of the spans lies in none of the known ones."""
    for span in spans:
        start = span.start
        for other in sorted(known):
            if other.overlaps(Span(start, span.end)):
                yield Span(start, max(start, other.start))
                start = min(span.end, other.end)
        yield Span(start, span.end)


def _trim(span: Span, text: str) -> Span:
    words = span.of(text)
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))
