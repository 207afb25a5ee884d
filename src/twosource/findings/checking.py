"""A sentence that somebody typed, beside the statements of articles: who states it, differs or contradicts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from twosource.findings.judging.deciding import amend, judge_matches
from twosource.findings.lacking import find_lacking
from twosource.findings.matching.matches import Matches, match_statements, sort_pair
from twosource.findings.material import Material, Reports
from twosource.findings.nearness import pick_nearest
from twosource.findings.propositions.claims import find_claim
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side, make_side
from twosource.findings.settings import FindingSettings
from twosource.language.analysed import AnalysedArticle
from twosource.model.check import Answer, PartlyStated
from twosource.model.finding import Finding, Proposition, Relation
from twosource.model.identity import content_id
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger, count_support

Bearing = Literal["states", "differs", "contradicts", "partly"]
_BEARINGS: tuple[Bearing, ...] = ("states", "differs", "contradicts", "partly")
_VALUES = {"differs", "supersedes"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Typed:
    """A text that somebody typed, read like an article. It stands in none, so it supports nothing."""

    analysed: AnalysedArticle
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A statement of an article that is about the sentence, and how the sentence relates to it.

    ``lacking`` are the words of the sentence that say what the statement does not.
    """

    side: Side
    relations: tuple[Relation, ...]
    lacking: tuple[Span, ...] = ()

    @property
    def bearing(self) -> Bearing:
        """Whether it states the sentence, gives another value, contradicts it, or states a part of it only."""
        kinds = {relation.kind for relation in self.relations}
        if "contradicts" in kinds:
            return "contradicts"
        if kinds & _VALUES:
            return "differs"
        return "partly" if self.lacking else "states"

    @property
    def rank(self) -> tuple[float, int, str]:
        """What to sort by so that the clearest wording comes first: the surest match, the shortest of equals."""
        statement = self.side.statement
        return -max(relation.score for relation in self.relations), len(statement.span), statement.id


def check_sentence(span: Span, typed: Typed, reports: Reports, settings: FindingSettings) -> Answer:
    """Return what the statements of articles say about the sentence at ``span`` of the typed text.

    It is matched and related like a statement of one more article, with the statements nearest to it:
    other sentences of the text change nothing, nor does how much else there is to search. The answer
    does not depend on the order of the reports.
    """
    own = tuple(statement for statement in typed.statements if span.overlaps(statement.span))
    near = pick_nearest(span, typed.analysed, reports, settings.searched_closely) if own else ()
    met = sorted(_meet(own, near, _gather(typed, near, reports), settings), key=lambda one: one.rank)
    found = {bearing: sorted(_find(bearing, met, reports), key=_support_first) for bearing in _BEARINGS}
    whole = {bearing: tuple(one.finding for one in found[bearing]) for bearing in _BEARINGS if bearing != "partly"}
    return Answer(span=span, statements=tuple(one.id for one in own), **whole, partly=tuple(found["partly"]))


def _find(bearing: Bearing, met: Sequence[Met], reports: Reports) -> Iterator[PartlyStated]:
    """Yield the findings of one bearing, story by story, each with what it lacks of the sentence."""
    for story in reports.stories:
        some = [one for one in met if one.bearing == bearing and one.side.statement.article in story.articles]
        for group in _part(some):
            yield PartlyStated(finding=_make_finding(story, group, reports.ledger), lacking=group[0].lacking)


def _gather(typed: Typed, near: Sequence[Statement], reports: Reports) -> Material:
    """Return the statements near to a typed text with its own, as if all were of one story."""
    text = typed.analysed.article
    articles = sorted({text.id, *(statement.article for statement in near)})
    return Material(
        story=Story(id=text.id, title="", articles=tuple(articles)),
        statements=(*near, *typed.statements),
        analysed={**reports.analysed, text.id: typed.analysed},
        ledger=replace(
            reports.ledger, sources={**{source.id: source for source in typed.sources}, **reports.ledger.sources}
        ),
        pair_model=reports.pair_model,
        judge=reports.judge,
    )


def _meet(
    own: Sequence[Statement], near: Sequence[Statement], material: Material, settings: FindingSettings
) -> Iterator[Met]:
    if not own:
        return
    mine = [statement.id for statement in own]
    sides = {statement.id: _make_side(statement, material) for statement in (*own, *near)}
    matches = match_statements([*near, *own], material, settings, of=mine)
    matches = judge_matches(matches, sides, material.judge)
    for statement in near:
        side = sides[statement.id]
        matched = [sides[one] for one in mine if sort_pair(one, statement.id) in matches.across]
        relations = tuple(each for one in matched for each in _relate(one, side, matches))
        if relations:
            lacking = min((find_lacking(one, side) for one in matched), key=len)
            yield Met(side=side, relations=relations, lacking=lacking)


def _relate(one: Side, side: Side, matches: Matches) -> tuple[Relation, ...]:
    pair = sort_pair(one.statement.id, side.statement.id)
    return amend(relate(one, side, matches.across[pair]), matches.ruled.get(pair))


def _part(met: Sequence[Met]) -> list[list[Met]]:
    """Part those that give different values; each is put to the first group with which it agrees throughout."""
    groups: list[list[Met]] = []
    for one in met:
        fitting = (group for group in groups if all(_agree(one, other) for other in group))
        group = next(fitting, None)
        if group is None:
            groups.append([one])
        else:
            group.append(one)
    return groups


def _agree(one: Met, other: Met) -> bool:
    """Tell whether two differ from the sentence by one value, or lack the same of it."""
    if one.bearing == "partly":
        return one.lacking == other.lacking
    ours, theirs = (
        {relation.about for relation in each.relations if relation.kind in _VALUES} for each in (one, other)
    )
    apart = {relation.about for relation in relate(one.side, other.side, 1.0) if relation.kind in _VALUES}
    return ours == theirs and not apart & ours


def _make_finding(story: Story, met: Sequence[Met], ledger: Ledger) -> Finding:
    sides = [one.side for one in met]
    ordered = sorted(sides, key=lambda side: (side.statement.article, side.statement.span, side.statement.id))
    ids = [side.statement.id for side in ordered]
    return Finding(
        id=content_id("finding", story.id, *sorted(ids)),
        story=story.id,
        wording=sides[0].statement.id,
        words=sides[0].statement.span,
        statements=tuple(ids),
        propositions=tuple(
            Proposition(statement=side.statement.id, spans=find_claim(side.statement, side.text)) for side in ordered
        ),
        carriers=tuple(ids),
        support=count_support([side.statement for side in ordered], ledger),
        relations=tuple(relation for one in met for relation in one.relations),
    )


def _support_first(one: PartlyStated) -> tuple[int, int, int, str]:
    support = one.finding.support
    return -support.origins, -support.sources, -support.articles, one.finding.id


def _make_side(statement: Statement, material: Material) -> Side:
    sources = material.ledger.sources
    chain = tuple(sources[key] for key in statement.sources if key in sources)
    return make_side(statement, material.text_of(statement), chain)
