"""What an article leaves out that others of its story carry."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from twosource.model.comparison import Omission
from twosource.model.finding import Finding
from twosource.model.statement import Statement
from twosource.model.story import Story

_CARRIERS = 2


def find_omissions(
    findings: Sequence[Finding], statements: Mapping[str, Statement], stories: Sequence[Story]
) -> tuple[Omission, ...]:
    """Return, for each article of a story, the findings that two or more others carry and it does not.

    Articles that leave nothing out are not listed.
    """
    omissions = []
    for story in stories:
        carried = [
            (finding.id, {statements[key].article for key in finding.statements})
            for finding in findings
            if finding.story == story.id
        ]
        for article in story.articles:
            missing = tuple(key for key, by in carried if len(by) >= _CARRIERS and article not in by)
            if missing:
                omissions.append(Omission(article=article, findings=missing))
    return tuple(omissions)
