"""Where a finding stands in the summary of its story: each counts once, and what differs counts towards less."""

from __future__ import annotations

from enum import IntEnum
from typing import Final, Literal, get_args

from twosource.model.finding import Finding, Relation
from twosource.model.independence import Independence
from twosource.model.support import Verdict

Standing = Literal["corroborated", "one source", "one origin", "not traced", "contradicted", "single article"]
STANDINGS: Final[tuple[Standing, ...]] = get_args(Standing)


class Clash(IntEnum):
    """Whether statements of a finding give another value, or contradict one another."""

    NONE = 0
    VALUE = 1
    CONTRADICTION = 2


def find_clash(finding: Finding) -> Clash:
    """Return the gravest clash inside of a finding. Another source is no other value."""
    if any(relation.kind == "contradicts" for relation in finding.relations):
        return Clash.CONTRADICTION
    return Clash.VALUE if any(map(gives_other_value, finding.relations)) else Clash.NONE


def gives_other_value(relation: Relation) -> bool:
    """Tell whether one side of a relation gives another value for the same fact."""
    return relation.kind == "supersedes" or (relation.kind == "differs" and relation.about != "source")


def find_standing(verdict: Verdict, independence: Independence, clash: Clash) -> Standing:
    """Return where a finding stands.

    "contradicted", whatever supports it; "single article"; "corroborated" and "one source" where independence is
    established and no other value is given; "one origin" where all its carriers share it; else "not traced".
    """
    if clash is Clash.CONTRADICTION:
        return "contradicted"
    if verdict == "single article":
        return "single article"
    if independence == "established" and clash is Clash.NONE:
        return "corroborated" if verdict == "corroborated" else "one source"
    return "one origin" if independence == "one origin" else "not traced"
