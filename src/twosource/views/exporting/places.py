"""One statement of a finding with everything that a row or a record about it tells."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.finding import Finding
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A statement of a finding, its article and its words there, an exact slice.

    ``speakers`` are the names of those it is attributed to, outermost first; empty for the article's own words.
    ``origin`` is the name of the origin of its text, None where that is unknown or nobody is credited. ``counted``
    tells that the support of the finding counts it.
    """

    finding: Finding
    statement: Statement
    article: Article
    quotation: str
    speakers: tuple[str, ...]
    origin: str | None
    counted: bool


def list_said(finding: Finding, catalogue: Catalogue) -> Iterator[Said]:
    """Yield the statements of a finding, in its order."""
    for one in finding.statements:
        statement = catalogue.statements[one]
        origin = catalogue.origins.get(statement.origin or "")
        yield Said(
            finding=finding,
            statement=statement,
            article=catalogue.articles[statement.article],
            quotation=catalogue.text_of(one),
            speakers=tuple(catalogue.sources[each].name for each in statement.sources if each in catalogue.sources),
            origin=origin.name if origin else None,
            counted=one in finding.carriers,
        )
