"""Which findings of a list a reader sees first, and which stand together."""

from __future__ import annotations

from collections.abc import Hashable, Sequence

from twosource.model.finding import Finding
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue

_VERDICTS = ("corroborated", "one source", "one origin", "single article")


def stand_together(findings: Sequence[Finding], catalogue: Catalogue) -> tuple[Finding, ...]:
    """Return the findings by their support, those with the wording of a better one right behind it."""
    ranked = sorted(findings, key=_rank)
    place: dict[str, int] = {}
    for number, finding in enumerate(ranked):
        place.setdefault(catalogue.wording(finding), number)
    return tuple(sorted(ranked, key=lambda finding: place[catalogue.wording(finding)]))


def _rank(finding: Finding) -> tuple[int, int, int, int]:
    support = finding.support
    return _VERDICTS.index(support.verdict), -support.origins, -support.sources, -support.articles


def leave_out_repeats(findings: Sequence[Finding]) -> tuple[Finding, ...]:
    """Return the findings without those worded alike one before them; all of them are listed among the findings."""
    first: dict[Hashable, Finding] = {}
    for finding in findings:
        first.setdefault(_find_worded(finding), finding)
    return tuple(first.values())


def is_worded_alike(first: Finding, second: Finding) -> bool:
    """Tell whether two findings are about the same words of one sentence, which they share with other sentences."""
    return _find_worded(first) == _find_worded(second)


def _find_worded(finding: Finding) -> Hashable:
    meant = [part.spans for part in finding.propositions if part.statement == finding.wording]
    return finding.wording, finding.words, *meant


def pick_telling(findings: Sequence[Finding], catalogue: Catalogue, size: int) -> tuple[Finding, ...]:
    """Return the ``size`` findings that say most, in the order given.

    A statement says more the more of its parts can be checked: named sources, figures, times, names.
    """
    ranked = sorted(findings, key=lambda finding: -_tell(catalogue.statements[finding.wording]))
    chosen = {finding.id for finding in ranked[:size]}
    return tuple(finding for finding in findings if finding.id in chosen)


def _tell(statement: Statement) -> int:
    return (
        3 * bool(statement.sources)
        + 2 * len(statement.quantities[:2])
        + len(statement.times[:2])
        + len({name.id for name in statement.names[:3]})
    )
