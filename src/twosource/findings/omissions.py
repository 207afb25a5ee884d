"""What an article leaves out that others of its story carry."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from twosource.model.comparison import Omission
from twosource.model.finding import Finding, Proposition
from twosource.model.statement import Statement
from twosource.model.story import Story

_CARRIERS = 2


def find_omissions(
    findings: Sequence[Finding], statements: Mapping[str, Statement], stories: Sequence[Story]
) -> tuple[Omission, ...]:
    """Return, for each article of a story, the findings that two or more others carry and it does not.

    An article does not leave out what it denies, nor what it states in the words of another finding: where one of
    the sentences of a finding shares the same part with a sentence of the article, the article has it.
    Articles that leave nothing out are not listed.
    """
    omissions = []
    for story in stories:
        own = [finding for finding in findings if finding.story == story.id]
        standing = _list_standing(own)
        carried = [
            (finding.id, _list_carriers(finding, statements), _list_knowing(finding, statements, standing))
            for finding in own
        ]
        for article in story.articles:
            missing = tuple(key for key, by, known in carried if len(by) >= _CARRIERS and article not in known)
            if missing:
                omissions.append(Omission(article=article, findings=missing))
    return tuple(omissions)


def _list_standing(findings: Sequence[Finding]) -> dict[str, list[tuple[Proposition, Finding]]]:
    """Return, for each statement, the findings that it stands in, with the part of it that each is about."""
    standing: dict[str, list[tuple[Proposition, Finding]]] = defaultdict(list)
    for finding in findings:
        for proposition in finding.propositions:
            standing[proposition.statement].append((proposition, finding))
    return standing


def _list_carriers(finding: Finding, statements: Mapping[str, Statement]) -> set[str]:
    return {statements[key].article for key in finding.carriers}


def _list_knowing(
    finding: Finding,
    statements: Mapping[str, Statement],
    standing: Mapping[str, Sequence[tuple[Proposition, Finding]]],
) -> set[str]:
    """Return the articles of the finding, and those that share the same part of one of its statements with it."""
    alike = [
        other
        for proposition in finding.propositions
        for part, other in standing[proposition.statement]
        if _overlap(proposition, part)
    ]
    return {statements[key].article for each in (finding, *alike) for key in each.statements}


def _overlap(ours: Proposition, theirs: Proposition) -> bool:
    return any(one.overlaps(two) for one in ours.spans for two in theirs.spans)
