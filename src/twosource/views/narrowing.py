"""A part of a comparison: some of its findings, with all that they refer to."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, replace
from typing import TypeVar

from twosource.model.comparison import Comparison, Omission, TimelineEntry
from twosource.model.finding import Finding
from twosource.model.obeyed import Obeyed
from twosource.model.origin import Origin
from twosource.model.passage import Passage
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.model.story import Story

_Entry = TypeVar("_Entry", TimelineEntry, Omission)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Kept:
    """Ids of what stays: findings, the statements that stand in them, articles, origins."""

    findings: frozenset[str]
    statements: frozenset[str]
    articles: frozenset[str]
    origins: frozenset[str]


def narrow(comparison: Comparison, findings: Collection[str]) -> Comparison:
    """Return the comparison with those of its findings alone whose ids are in ``findings``, and what they refer to.

    That is: their statements; the articles of these, and one more for each origin that is known only by words of an
    article that would be left out; the sources and origins of the statements; passages between these
    articles that reach into one of the statements; stories, timeline and omissions without the articles and findings
    that are gone; corrections that touched any of it. Nothing is counted again: the support of a finding is what it
    was among all articles. ``out_of`` says how many findings there were. Ids of findings that it does not have are
    no error, so that one choice can be handed to many comparisons; a comparison of which every finding stays is
    returned as it is.
    """
    chosen = tuple(finding for finding in comparison.findings if finding.id in findings)
    if len(chosen) == len(comparison.findings):
        return comparison
    kept = _follow(comparison, chosen)
    passages = tuple(_narrow_passages(comparison, kept))
    origins = kept.origins | {passage.origin for passage in passages}
    narrowed = replace(
        comparison,
        articles=tuple(one for one in comparison.articles if one.id in kept.articles),
        passages=passages,
        origins=tuple(_narrow_origin(one, kept) for one in comparison.origins if one.id in origins),
        stories=tuple(_narrow_stories(comparison.stories, kept)),
        sources=tuple(_narrow_sources(comparison, kept)),
        statements=tuple(one for one in comparison.statements if one.id in kept.statements),
        findings=chosen,
        timeline=tuple(_pick(comparison.timeline, kept)),
        omissions=tuple(_pick((one for one in comparison.omissions if one.article in kept.articles), kept)),
        out_of=len(comparison.findings) if comparison.out_of is None else comparison.out_of,
    )
    return replace(narrowed, corrections=tuple(_narrow_corrections(narrowed)))


def _follow(comparison: Comparison, chosen: Collection[Finding]) -> _Kept:
    named = {one for finding in chosen for one in _name_statements(finding)}
    statements = [one for one in comparison.statements if one.id in named]
    articles = {one.article for one in statements}
    origins = frozenset(one.origin for one in statements if one.origin is not None)
    told = {article for story in comparison.stories if articles & {*story.articles} for article in story.articles}
    evidence = (_find_evidence(one, articles, told) for one in comparison.origins if one.id in origins)
    return _Kept(
        findings=frozenset(finding.id for finding in chosen),
        statements=frozenset(one.id for one in statements),
        articles=frozenset(articles.union(*evidence)),
        origins=origins,
    )


def _name_statements(finding: Finding) -> Iterator[str]:
    yield from (finding.wording, *finding.statements, *finding.carriers)
    yield from (one for relation in finding.relations for one in (relation.a, relation.b))
    yield from (one for pair in finding.not_compared for one in pair)


def _find_evidence(origin: Origin, articles: Collection[str], told: Collection[str]) -> set[str]:
    """Return the article whose words show that the origin gathered news, where none of ``articles`` shows it."""
    telling = [reason.article for reason in origin.reasons if reason.kind != "passage" and reason.article in told]
    return set() if any(article in articles for article in telling) else {*telling[:1]}


def _narrow_origin(origin: Origin, kept: _Kept) -> Origin:
    return replace(
        origin,
        articles=tuple(one for one in origin.articles if one in kept.articles),
        reasons=tuple(reason for reason in origin.reasons if reason.article in kept.articles),
    )


def _narrow_passages(comparison: Comparison, kept: _Kept) -> Iterator[Passage]:
    places: dict[str, list[Statement]] = {}
    for one in comparison.statements:
        if one.id in kept.statements:
            places.setdefault(one.article, []).append(one)
    for passage in comparison.passages:
        spans = passage.spans
        reaches = any(one.span.overlaps(place.span) for place in spans for one in places.get(place.article, ()))
        if reaches and all(place.article in kept.articles for place in spans):
            yield passage


def _narrow_stories(stories: Collection[Story], kept: _Kept) -> Iterator[Story]:
    for story in stories:
        articles = tuple(one for one in story.articles if one in kept.articles)
        if articles:
            yield replace(story, articles=articles)


def _narrow_sources(comparison: Comparison, kept: _Kept) -> Iterator[Source]:
    spoken = {source for one in comparison.statements if one.id in kept.statements for source in one.sources}
    for source in comparison.sources:
        if source.id in spoken:
            yield replace(source, mentions=tuple(one for one in source.mentions if one.article in kept.articles))


def _narrow_corrections(narrowed: Comparison) -> Iterator[Obeyed]:
    """Yield the corrections that touched something of what is left."""
    parts = (narrowed.articles, narrowed.origins, narrowed.stories, narrowed.sources, narrowed.statements)
    left = {one.id for part in (*parts, narrowed.findings) for one in part}
    for obeyed in narrowed.corrections:
        touched = tuple(one for one in obeyed.touched if one in left)
        if touched:
            yield replace(obeyed, touched=touched)


def _pick(entries: Iterable[_Entry], kept: _Kept) -> Iterator[_Entry]:
    """Yield what is left of entries that list findings; none that would list nothing."""
    for entry in entries:
        findings = tuple(one for one in entry.findings if one in kept.findings)
        if findings:
            yield replace(entry, findings=findings)
