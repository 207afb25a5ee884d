"""What a first screen says of a story: what is established, what differs, what one article alone has."""

from __future__ import annotations

from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding, Relation
from twosource.model.standing import Clash, find_clash, gives_other_value
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.views.catalogue import Catalogue
from twosource.views.ranking import stand_together
from twosource.views.spelling import find_values, is_mere_spelling

SEVERAL = 2
_STRONGEST = ("contradicts", "supersedes", "differs", "equal quantity", "finer", "coarser", "same")
# Who says it differs most often and tells least.
_TELLING = ("quantity", "time", "outcome", "quote", "place", "name", "scope", "other", None, "source")
_Said: TypeAlias = tuple[str, str | None, frozenset[Hashable]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contrast:
    """The two places of a finding that differ most, and how many other pairs of it do not agree either."""

    finding: Finding
    relation: Relation
    more: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """The findings of one story, sorted for a reader. Contradicted findings stand in no other list.

    ``established``: independent origins, and one value. ``shared``: the other findings that several
    articles carry.
    ``contradicted``, ``differing`` and ``reworded`` (equal quantities, more or less precise) hold
    the two places side by side; the latter two also stand in the list of their support. ``alone``
    has by article id, in the order of the letters, what it alone has; ``missing`` what two or more
    other articles carry and it leaves out.
    """

    story: Story
    contradicted: tuple[Contrast, ...]
    differing: tuple[Contrast, ...]
    reworded: tuple[Contrast, ...]
    established: tuple[Finding, ...]
    shared: tuple[Finding, ...]
    alone: Mapping[str, tuple[Finding, ...]]
    missing: Mapping[str, tuple[Finding, ...]]

    @property
    def common(self) -> tuple[Finding, ...]:
        """All findings that two or more articles carry."""
        return (*(contrast.finding for contrast in self.contradicted), *self.established, *self.shared)


def digest_stories(comparison: Comparison, catalogue: Catalogue) -> tuple[Digest, ...]:
    """Return one digest for each story, in the order of the comparison."""
    return tuple(_digest(story, comparison, catalogue) for story in comparison.stories)


def strongest(finding: Finding) -> Relation | None:
    """Return the relation of a finding that a reader must know of first, None when there is none."""
    return min(finding.relations, key=_weight, default=None)


def distinct_relations(finding: Finding, catalogue: Catalogue) -> tuple[Relation, ...]:
    """Return the relations that tell a reader something: none that says the same again, the strongest first."""
    distinct: dict[_Said, Relation] = {}
    for relation in sorted(finding.relations, key=_weight):
        if relation.kind != "same" and not is_mere_spelling(relation, catalogue.statements):
            distinct.setdefault(_say(relation, catalogue), relation)
    return tuple(distinct.values())


def tell_once(contrasts: Sequence[Contrast], catalogue: Catalogue) -> tuple[Contrast, ...]:
    """Return the contrasts without those that another one has told: a sentence may stand in several findings."""
    told: dict[_Said, Contrast] = {}
    for contrast in contrasts:
        told.setdefault(_say(contrast.relation, catalogue), contrast)
    return tuple(told.values())


def _say(relation: Relation, catalogue: Catalogue) -> _Said:
    """Return what a relation tells a reader: the two values, or where they are none the two wordings."""
    words: frozenset[Hashable] = frozenset(find_values(relation, catalogue.statements))
    if None in words:
        sides = (catalogue.side(relation, statement) for statement in (relation.a, relation.b))
        words = frozenset("".join(side).casefold() for side in sides)
    return relation.kind, relation.about, words


def is_opposed(finding: Finding) -> bool:
    """Tell whether two statements of the finding contradict each other."""
    return find_clash(finding) is Clash.CONTRADICTION


def other_value(finding: Finding) -> Relation | None:
    """Return the relation in which a carrier gives another value, None when there is none.

    Where there is one, nobody has established the value of the wording.
    """
    return min(filter(gives_other_value, finding.relations), key=_weight, default=None)


def is_shared(finding: Finding) -> bool:
    """Tell whether several articles support the finding, or one supports and another contradicts it."""
    return finding.support.articles >= SEVERAL or is_opposed(finding)


def _digest(story: Story, comparison: Comparison, catalogue: Catalogue) -> Digest:
    findings = [finding for finding in comparison.findings if finding.story == story.id]
    common = [finding for finding in findings if is_shared(finding)]
    statements = catalogue.statements
    contradicted = _contrast(common, {"contradicts"}, statements)
    opposed = {contrast.finding.id for contrast in contradicted}
    calm = [finding for finding in common if finding.id not in opposed]
    established = [finding for finding in calm if _is_established(finding)]
    rest = [finding for finding in calm if not _is_established(finding)]
    return Digest(
        story=story,
        contradicted=contradicted,
        differing=tell_once(_contrast(calm, {"supersedes", "differs"}, statements), catalogue),
        reworded=tell_once(_contrast(calm, {"equal quantity", "finer", "coarser"}, statements), catalogue),
        established=stand_together(established, catalogue),
        shared=stand_together(rest, catalogue),
        alone=_find_alone(story, findings, catalogue),
        missing={
            one.article: tuple(catalogue.findings[finding] for finding in one.findings if finding in catalogue.findings)
            for one in comparison.omissions
            if one.article in story.articles
        },
    )


def _is_established(finding: Finding) -> bool:
    return finding.support.independence == "established" and other_value(finding) is None


def _weight(relation: Relation) -> tuple[int, int, float]:
    return _STRONGEST.index(relation.kind), _TELLING.index(relation.about), -relation.score


def _contrast(
    findings: Sequence[Finding], kinds: set[str], statements: Mapping[str, Statement]
) -> tuple[Contrast, ...]:
    found = []
    for finding in findings:
        chosen = [relation for relation in finding.relations if relation.kind in kinds]
        relations = sorted((one for one in chosen if not is_mere_spelling(one, statements)), key=_weight)
        if relations:
            found.append(Contrast(finding=finding, relation=relations[0], more=len(relations) - 1))
    return tuple(sorted(found, key=lambda contrast: _weight(contrast.relation)))


def _find_alone(story: Story, findings: Sequence[Finding], catalogue: Catalogue) -> dict[str, tuple[Finding, ...]]:
    alone: dict[str, list[Finding]] = {article: [] for article in catalogue.letters if article in story.articles}
    for finding in findings:
        if not is_shared(finding):
            alone.setdefault(catalogue.statements[finding.wording].article, []).append(finding)
    return {
        article: tuple(sorted(ones, key=lambda finding: catalogue.statements[finding.wording].span))
        for article, ones in alone.items()
    }
