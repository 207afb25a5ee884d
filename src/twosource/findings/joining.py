"""Statements of one story to findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from twosource.findings.apportioning import Shares, apportion, list_shares
from twosource.findings.carriers import Denials, find_denials, keep_carriers, support_finding
from twosource.findings.grouping.clusters import group_propositions
from twosource.findings.grouping.wording import Worded, choose_wording, word_proposition
from twosource.findings.judging.deciding import amend, judge_matches
from twosource.findings.matching.binding import join_matches, part_matches
from twosource.findings.matching.matches import Matches, match_statements, sort_pair
from twosource.findings.material import Material
from twosource.findings.relations.relating import relate
from twosource.findings.relations.remembering import Contrasts
from twosource.findings.relations.sides import make_sides
from twosource.findings.settings import FindingSettings
from twosource.model.finding import Finding, Proposition, Relation
from twosource.model.identity import content_id


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
    sides = make_sides([*statements.values()], material.text_of, material.ledger)
    matches = part_matches(match_statements(list(statements.values()), material, settings), material.bonds)
    matches = judge_matches(matches, sides, material.judge)
    matches = join_matches(matches, material.bonds, {key: item.article for key, item in statements.items()})
    drafts = [
        sorted(cluster, key=lambda shared: place[shared.proposition.statement])
        for cluster in group_propositions([*statements.values()], material, matches)
    ]
    drafts.sort(key=lambda draft: [(place[each.proposition.statement], each.proposition.spans) for each in draft])
    standing = Counter(each.proposition.statement for draft in drafts for each in draft)
    worded = [
        [word_proposition(sides[(key := each.proposition.statement)], each, standing[key]) for each in draft]
        for draft in drafts
    ]
    shares = list_shares([each.proposition for each in draft] for draft in drafts)
    known, denials = Contrasts(), find_denials(material.statements)
    return tuple(
        _make_finding(each, tuple(_relate_all(each, matches, shares, known)), material, matches, denials)
        for each in worded
    )


def _make_finding(
    worded: Sequence[Worded], relations: tuple[Relation, ...], material: Material, matches: Matches, denials: Denials
) -> Finding:
    wording = choose_wording(worded, matches)
    propositions = tuple(each.proposition for each in worded)
    carriers = keep_carriers(worded, wording, relations)
    return Finding(
        id=_identify(material, propositions),
        story=material.story.id,
        wording=wording.side.statement.id,
        words=wording.words,
        statements=tuple(each.side.statement.id for each in worded),
        propositions=propositions,
        carriers=tuple(statement.id for statement in carriers.statements),
        support=support_finding(carriers, worded, material, denials),
        relations=relations,
    )


def _identify(material: Material, propositions: Sequence[Proposition]) -> str:
    """Return an id made of what the finding is about, the order apart."""
    parts = sorted((part.statement, *(f"{span.start}-{span.end}" for span in part.spans)) for part in propositions)
    return content_id("finding", material.story.id, *(piece for part in parts for piece in part))


def _relate_all(worded: Sequence[Worded], matches: Matches, shares: Shares, known: Contrasts) -> Iterator[Relation]:
    own = {each.proposition.statement: each.proposition for each in worded}
    for a, b in combinations([each.side for each in worded], 2):
        pair = sort_pair(a.statement.id, b.statement.id)
        score = matches.across.get(pair)
        if score is not None:
            relations = amend(relate(a, b, score, matches.judged.get(pair), known), matches.ruled.get(pair))
            note = matches.notes.get(pair)
            told = apportion([*relations], own, shares)
            yield from told if note is None else (replace(each, note=f"{each.note} ({note})") for each in told)
