"""Statements of one story to findings."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from twosource.findings.grouping.clusters import group_propositions
from twosource.findings.grouping.wording import choose_wording
from twosource.findings.matching.matches import Matches, match_statements, sort_pair
from twosource.findings.material import Material
from twosource.findings.relations.relating import relate
from twosource.findings.relations.sides import Side, make_side
from twosource.findings.settings import FindingSettings
from twosource.model.finding import Finding, Proposition, Relation
from twosource.model.identity import content_id
from twosource.model.statement import Statement
from twosource.model.support import count_support


def find_findings(material: Material, settings: FindingSettings) -> tuple[Finding, ...]:
    """Join the statements of a story that are about the same fact, say how they relate, and count.

    Every statement stands in at least one finding, every pair that passed the check in at least one
    together; a statement nobody shares is a finding of its own. One that says several things may
    stand in several findings, in each with the part that is shared. Findings come in the order of
    their first statement.
    """
    members = set(material.story.articles)
    statements = {item.id: item for item in material.statements if item.article in members}
    place = {key: number for number, key in enumerate(statements)}
    sides = {key: _make_side(item, material) for key, item in statements.items()}
    matches = match_statements(list(statements.values()), material, settings)
    drafts = [
        sorted(cluster, key=lambda proposition: place[proposition.statement])
        for cluster in group_propositions([*statements.values()], material, matches)
    ]
    return tuple(
        _make_finding([sides[part.statement] for part in draft], draft, material, matches)
        for draft in sorted(drafts, key=lambda draft: [(place[part.statement], part.spans) for part in draft])
    )


def _make_finding(
    sides: Sequence[Side], propositions: Sequence[Proposition], material: Material, matches: Matches
) -> Finding:
    ids = [side.statement.id for side in sides]
    wording = choose_wording(sides, matches)
    relations = tuple(_relate_all(sides, matches))
    return Finding(
        id=_identify(material, propositions),
        story=material.story.id,
        wording=wording,
        statements=tuple(ids),
        propositions=tuple(propositions),
        support=count_support(_keep_carriers(sides, wording, relations), material.ledger),
        relations=relations,
    )


def _identify(material: Material, propositions: Sequence[Proposition]) -> str:
    """Return an id made of what the finding is about, the order apart."""
    parts = sorted((part.statement, *(f"{span.start}-{span.end}" for span in part.spans)) for part in propositions)
    return content_id("finding", material.story.id, *(piece for part in parts for piece in part))


def _keep_carriers(sides: Sequence[Side], wording: str, relations: Sequence[Relation]) -> list[Statement]:
    """Leave out what speaks against the statement that words the finding: it does not support it.

    A denial beside something that is no denial is left out even where no contradiction was found:
    the count errs towards less support.
    """
    denies = {side.statement.id: side.statement.stance == "denies" for side in sides}
    against = {
        key
        for relation in relations
        if relation.kind == "contradicts" and wording in {relation.a, relation.b}
        for key in (relation.a, relation.b)
    } - {wording}
    return [
        side.statement
        for side in sides
        if side.statement.id not in against and denies[side.statement.id] == denies[wording]
    ]


def _relate_all(sides: Sequence[Side], matches: Matches) -> Iterator[Relation]:
    for a, b in combinations(sides, 2):
        score = matches.across.get(sort_pair(a.statement.id, b.statement.id))
        if score is not None:
            yield from relate(a, b, score)


def _make_side(statement: Statement, material: Material) -> Side:
    sources = material.ledger.sources
    chain = tuple(sources[key] for key in statement.sources if key in sources)
    return make_side(statement, material.text_of(statement), chain)
