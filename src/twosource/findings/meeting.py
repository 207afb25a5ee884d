"""The statements of articles that are about a typed sentence, and how the sentence relates to each."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Literal

from twosource.findings.judging.deciding import amend, judge_matches
from twosource.findings.lacking import deny_alike, find_lacking
from twosource.findings.matching.matches import Matches, match_statements, sort_pair
from twosource.findings.material import Material, Reports
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side, make_side
from twosource.findings.settings import FindingSettings
from twosource.findings.turning import are_opposed, find_turned
from twosource.language.analysed import AnalysedArticle
from twosource.model.finding import Relation
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.story import Story

Bearing = Literal["states", "differs", "contradicts", "partly", "perhaps"]
VALUES = {"differs", "supersedes"}
_APART = {*VALUES, "contradicts"}


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Typed:
    """A text that somebody typed, read like an article. It stands in none, so it supports nothing."""

    analysed: AnalysedArticle
    statements: tuple[Statement, ...]
    sources: tuple[Source, ...]

    @property
    def text(self) -> str:
        """The text as it was typed."""
        return self.analysed.article.text

    def inside(self, span: Span) -> tuple[Statement, ...]:
        """Return the statements of the sentence at ``span``."""
        return tuple(statement for statement in self.statements if span.overlaps(statement.span))


Reread = Callable[[str], Typed]


@dataclass(frozen=True, slots=True, kw_only=True)
class Search:
    """Where a sentence is searched for: the statements of the reports that are ``near`` to it, the nearest first."""

    near: tuple[Statement, ...]
    reports: Reports
    settings: FindingSettings


@dataclass(frozen=True, slots=True, kw_only=True)
class Met:
    """A statement of an article that is about the sentence, and how the sentence relates to it.

    ``lacking`` are the words of the sentence that say what the statement does not; ``certain``: whether they are
    surely about one fact.
    """

    side: Side
    relations: tuple[Relation, ...]
    certain: bool
    lacking: tuple[Span, ...] = ()

    @property
    def bearing(self) -> Bearing:
        """Whether it states the sentence, gives another value, contradicts it, states a part of it, or may do so."""
        if not self.certain:
            return "perhaps"
        kinds = {relation.kind for relation in self.relations}
        if "contradicts" in kinds:
            return "contradicts"
        if kinds & VALUES:
            return "differs"
        return "partly" if self.lacking else "states"

    @property
    def score(self) -> float:
        """How sure it is that both are about one fact, from 0 to 1."""
        return max(relation.score for relation in self.relations)

    @property
    def rank(self) -> tuple[float, int, str]:
        """What to sort by so that the clearest wording comes first: the surest match, the shortest of equals."""
        statement = self.side.statement
        return -self.score, len(statement.span), statement.id


def _gather(typed: Typed, search: Search) -> Material:
    """Return the statements near to a typed text with its own, as if all were of one story."""
    near, reports = search.near, search.reports
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


def meet(span: Span, typed: Typed, search: Search) -> Iterator[Met]:
    """Yield those statements of the search that are about the sentence at ``span`` of a typed text."""
    near = search.near
    own = typed.inside(span)
    if not own:
        return
    material = _gather(typed, search)
    mine = [statement.id for statement in own]
    sides = {statement.id: _make_side(statement, material) for statement in (*own, *near)}
    matches = match_statements(
        [*near, *own], material, _ask_less(search.settings, by_rules=material.pair_model is None), of=mine
    )
    matches = judge_matches(matches, sides, material.judge, of=mine)
    for statement in near:
        side = sides[statement.id]
        matched = [sides[one] for one in mine if sort_pair(one, statement.id) in matches.across]
        relations = tuple(each for one in matched for each in _relate(one, side, matches))
        if relations:
            lacking = min((find_lacking(one, side) for one in matched), key=len)
            met = Met(side=side, relations=relations, lacking=lacking, certain=True)
            certain = met.score >= search.settings.typed.sure
            if met.bearing in {"states", "partly"} and any(are_opposed(one, side) for one in matched):
                certain = False
            yield replace(met, certain=certain)


def _ask_less(settings: FindingSettings, *, by_rules: bool) -> FindingSettings:
    """Return what is asked of a match with a typed sentence, as if it were a statement of an article."""
    typed = settings.typed
    odds = math.log(typed.perhaps / (1 - typed.perhaps))
    return replace(
        settings,
        rules_weight=typed.rules_weight,
        odds_weight=typed.odds_weight,
        company_weight=0.0,
        least_plain_terms=settings.least_plain_terms if by_rules else 0,
        bias=typed.bias,
        least_odds=odds,
        least_odds_by_rules=odds,
        steepness=typed.steepness,
        even_odds=typed.even_odds,
        threshold=typed.even_odds + odds / typed.steepness,
    )


def _relate(one: Side, side: Side, matches: Matches) -> tuple[Relation, ...]:
    pair = sort_pair(one.statement.id, side.statement.id)
    told = relate(one, side, matches.across[pair], matches.judged.get(pair))
    relations = amend(told, matches.ruled.get(pair))
    if not deny_alike(one, side):
        turned = None if _APART & {each.kind for each in relations} else find_turned(one, side, matches.across[pair])
        return relations if turned is None else (turned,)
    return tuple(
        replace(each, kind="same", about=None, note="one denies what the other negates")
        if each.kind == "contradicts"
        else each
        for each in relations
    )


def _make_side(statement: Statement, material: Material) -> Side:
    sources = material.ledger.sources
    chain = tuple(sources[key] for key in statement.sources if key in sources)
    return make_side(statement, material.text_of(statement), chain)
