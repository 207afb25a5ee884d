"""A quotation with all that has to stand beside it: who says it, in which article of which outlet, when."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.finding import Finding
from twosource.model.span import Span
from twosource.views.catalogue import Catalogue
from twosource.views.telling import OWN_WORDS, describe_stance
from twosource.views.wording import describe_date


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words of an article, an exact slice, and where they are from.

    ``speakers`` are the sources, outermost first, or that these are the article's own words; ``stance`` how they stand
    to what they say, "" for plain assertion: words that are denied must not be sent on as if they were asserted.
    ``title`` and ``url`` are None where they are not known.
    """

    statement: str
    article: str
    text: str
    speakers: str
    stance: str
    title: str | None
    outlet: str
    date: str
    url: str | None

    @property
    def origin(self) -> tuple[str, ...]:
        """Who says it, then the article, its outlet and its date, as far as they are known."""
        told = (f"{self.speakers} ({self.stance})" if self.stance else self.speakers, self.title, self.outlet)
        return tuple(part for part in (*told, self.date, self.url) if part)


def quote_finding(finding: Finding, catalogue: Catalogue) -> Quotation:
    """Return the quotation of a finding: its clearest words."""
    return _quote(finding.wording, finding.words, catalogue)


def quote_statements(finding: Finding, catalogue: Catalogue) -> Iterator[Quotation]:
    """Yield the whole of each statement of a finding."""
    yield from (quote_statement(one, catalogue) for one in finding.statements)


def quote_statement(statement: str, catalogue: Catalogue) -> Quotation:
    """Return the whole of one statement (its id), whether it stands in a finding or not."""
    return _quote(statement, catalogue.statements[statement].span, catalogue)


def _quote(statement: str, span: Span, catalogue: Catalogue) -> Quotation:
    one = catalogue.statements[statement]
    article = catalogue.articles[one.article]
    return Quotation(
        statement=statement,
        article=article.id,
        text=span.of(article.text),
        speakers=catalogue.speakers(one) or OWN_WORDS,
        stance=describe_stance(one, article.text),
        title=article.title,
        outlet=catalogue.called(article.id),
        date=describe_date(article),
        url=article.url,
    )
