"""Matched statements to clusters of propositions: what each finding is about."""

from __future__ import annotations

from collections.abc import Sequence

from twosource.findings.grouping.aligning import Node, align_propositions, list_nodes
from twosource.findings.grouping.carried import read_proposition
from twosource.findings.grouping.groups import group_links
from twosource.findings.grouping.merging import merge_groups
from twosource.findings.matching.matches import Matches
from twosource.findings.material import Material
from twosource.findings.propositions.claims import find_claim
from twosource.model.finding import Proposition
from twosource.model.statement import Statement


def group_propositions(
    statements: Sequence[Statement], material: Material, matches: Matches
) -> tuple[tuple[Proposition, ...], ...]:
    """Return the propositions of each finding, one for each of its statements.

    A statement without a match is not cut: it is one finding, whole.
    """
    matched = {key for pair in (*matches.across, *matches.within) for key in pair}
    parts = {
        item.id: [
            read_proposition(proposition, item, material.text_of(item))
            for proposition in _cut(item, material.text_of(item), whole=item.id not in matched)
        ]
        for item in statements
    }
    links = align_propositions(parts, matches)

    def says_something(node: Node) -> bool:
        return bool(parts[node[0]][node[1]].marks)

    clusters = merge_groups(group_links(list_nodes(parts), links), says_something)
    return tuple(
        tuple(
            Proposition(
                statement=key,
                spans=tuple(span for number in sorted(own) for span in parts[key][number].proposition.spans),
            )
            for key, own in cluster.items()
        )
        for cluster in clusters
    )


def _cut(statement: Statement, text: str, *, whole: bool) -> Sequence[Proposition]:
    del whole
    return [Proposition(statement=statement.id, spans=find_claim(statement, text))]
