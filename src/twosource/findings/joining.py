"""Statements of one story to findings."""

from __future__ import annotations

from itertools import combinations

from twosource.findings.groups import group_matches
from twosource.findings.matches import Matches, match_statements
from twosource.findings.material import Material
from twosource.findings.relations import relate
from twosource.findings.settings import FindingSettings
from twosource.findings.sides import Side, make_side
from twosource.findings.wording import choose_wording
from twosource.model.finding import Finding, Relation
from twosource.model.identity import content_id
from twosource.model.statement import Statement
from twosource.model.support import count_support


def find_findings(material: Material, settings: FindingSettings) -> tuple[Finding, ...]:
    """Join the statements of a story that are about the same fact, say how they relate, and count.

    Every statement stands in at least one finding, every pair that passed the check in at least one
    together; a statement nobody shares is a finding of its own. Findings come in the order of their
    first statement.
    """
    statements = [item for item in material.statements if item.article in material.story.articles]
    place = {item.id: number for number, item in enumerate(statements)}
    matches = match_statements(statements, material, settings)
    groups = group_matches(place, matches)
    ordered = sorted(groups, key=lambda group: sorted(place[key] for key in group))
    joined = [[item for item in statements if item.id in group] for group in ordered]
    return tuple(_make_finding(group, material, matches) for group in joined)


def _make_finding(statements: list[Statement], material: Material, matches: Matches) -> Finding:
    texts = [material.text_of(item) for item in statements]
    ids = [item.id for item in statements]
    wording = choose_wording(statements, texts, matches)
    relations = _relate_all(statements, material, matches)
    return Finding(
        id=content_id("finding", material.story.id, *sorted(ids)),
        story=material.story.id,
        wording=wording,
        statements=tuple(ids),
        support=count_support(_keep_carriers(statements, wording, relations), material.ledger),
        relations=relations,
    )


def _keep_carriers(statements: list[Statement], wording: str, relations: tuple[Relation, ...]) -> list[Statement]:
    """Leave out the statements that contradict the one which words the finding: they don't support it."""
    against = {
        key
        for relation in relations
        if relation.kind == "contradicts" and wording in {relation.a, relation.b}
        for key in (relation.a, relation.b)
    }
    return [item for item in statements if item.id == wording or item.id not in against]


def _relate_all(statements: list[Statement], material: Material, matches: Matches) -> tuple[Relation, ...]:
    sides = [_make_side(item, material) for item in statements]
    relations: list[Relation] = []
    for a, b in combinations(sides, 2):
        if a.statement.article != b.statement.article:
            score = matches.score(a.statement.id, b.statement.id)
            relations.extend(relate(a, b, score or 0.0))
    return tuple(relations)


def _make_side(statement: Statement, material: Material) -> Side:
    sources = material.ledger.sources
    chain = tuple(sources[key] for key in statement.sources if key in sources)
    return make_side(statement, material.text_of(statement), chain)
