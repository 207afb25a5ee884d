"""Findings in which two articles meet, and how what they say relates."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import product

from twosource.model.finding import Finding, Relation
from twosource.views.catalogue import Catalogue
from twosource.views.digest import is_shared, strongest
from twosource.views.pairing.laying import PieceKind

_KINDS: Mapping[str, PieceKind] = {"contradicts": "contradicts", "differs": "differs", "supersedes": "differs"}
_GRAVEST: tuple[PieceKind, ...] = ("contradicts", "differs", "same")


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A finding that both articles have a part in.

    ``left`` and ``right`` are the ids of their statements in it; ``relation`` is the gravest one between these, None
    where they are about one fact but share nothing that can be compared.
    """

    finding: Finding
    left: tuple[str, ...]
    right: tuple[str, ...]
    relation: Relation | None

    @property
    def kind(self) -> PieceKind:
        """How the two sides relate, as a reader must know it first."""
        return _KINDS.get(self.relation.kind, "same") if self.relation else "same"


def list_meetings(findings: Sequence[Finding], catalogue: Catalogue, left: str, right: str) -> tuple[Meeting, ...]:
    """Return the findings in which two articles meet: the gravest first, alike ones in the order of the left text."""
    met = [one for finding in findings if (one := _meet(finding, catalogue, (left, right)))]
    return tuple(sorted(met, key=lambda one: (_GRAVEST.index(one.kind), catalogue.statements[one.left[0]].span)))


def judge_beside(findings: Sequence[Finding], meetings: Mapping[str, Meeting]) -> PieceKind:
    """Return what kind of piece findings make beside another article: ``meetings`` are those with it, by finding."""
    kinds = {meetings[finding.id].kind for finding in findings if finding.id in meetings}
    if kinds:
        return next(kind for kind in _GRAVEST if kind in kinds)
    return "elsewhere" if any(is_shared(finding) for finding in findings) else "alone"


def judge_in_story(findings: Sequence[Finding]) -> PieceKind:
    """Return what kind of piece findings make among all articles of their story."""
    relations = [strongest(finding) for finding in findings if is_shared(finding)]
    if not relations:
        return "alone"
    kinds = {_KINDS.get(relation.kind, "same") for relation in relations if relation}
    return next((kind for kind in _GRAVEST if kind in kinds), "same")


def _meet(finding: Finding, catalogue: Catalogue, articles: tuple[str, str]) -> Meeting | None:
    left, right = (
        sorted(
            (one for one in finding.statements if catalogue.statements[one].article == article),
            key=lambda one: catalogue.statements[one].span,
        )
        for article in articles
    )
    if not left or not right:
        return None
    pairs = {frozenset(pair) for pair in product(left, right)}
    between = [relation for relation in finding.relations if frozenset((relation.a, relation.b)) in pairs]
    return Meeting(finding=finding, left=tuple(left), right=tuple(right), relation=pick_gravest(between))


def pick_gravest(relations: Sequence[Relation]) -> Relation | None:
    """Return the relation that a reader must know of first; of alike ones the surest."""
    order = {kind: place for place, kind in enumerate(_GRAVEST)}
    return min(
        relations,
        key=lambda one: (order[_KINDS.get(one.kind, "same")], one.kind == "same", -one.score),
        default=None,
    )
