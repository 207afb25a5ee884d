"""The parts of a Markdown report that stand behind its findings: origins, sources, times, articles."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from twosource.model.article import Article
from twosource.model.origin import Origin
from twosource.views.catalogue import Catalogue, name_origin
from twosource.views.corrections import describe_correction
from twosource.views.escaping import escape, escape_quote
from twosource.views.pages import Page
from twosource.views.ranking import leave_out_repeats
from twosource.views.telling import tally_stances
from twosource.views.times import describe_time
from twosource.views.wording import count, describe_date


def section(title: str, body: Iterable[str]) -> Iterator[str]:
    """A heading and what stands below it; nothing at all where nothing does."""
    found = list(body)
    if found:
        yield from (f"## {title}", "", *found, "")


def origin_part(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """Which origins there are, and the words and passages that show it."""
    shown = [text for origin in page.origins for text in _origin(origin, page, catalogue)]
    return section("Origins", shown or ["Nothing is known about where these texts came from."])


def _origin(origin: Origin, page: Page, catalogue: Catalogue) -> Iterator[str]:
    letters = ", ".join(catalogue.letters[article] for article in catalogue.in_order(origin.articles))
    yield f"- **{escape(name_origin(origin))}** in {letters}"
    for reason in origin.reasons:
        words = catalogue.text_at(reason.article, reason.span)
        shown = f": {escape_quote(words)}" if words and reason.kind != "passage" else ""
        yield f"  - {catalogue.letters[reason.article]}, {reason.kind}: {escape(reason.detail)}{shown}"
    for passage in page.carried[origin.id]:
        sizes = ", ".join(
            f"{catalogue.letters[spot.article]} {count(len(spot.span), 'character')} from {spot.span.start}"
            for spot in passage.spans
        )
        yield f"  - {passage.kind} passage, similarity {passage.similarity:.2f}: {sizes}"


def source_part(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """Who statements are attributed to, with their roles and how much each says in which article."""
    return section("Sources", _sources(page, catalogue))


def _sources(page: Page, catalogue: Catalogue) -> Iterator[str]:
    for source in page.sources:
        spoken = page.spoken[source.id]
        letters = ", ".join(sorted({catalogue.letters[statement.article] for statement in spoken}))
        roles = f", {escape(', '.join(source.roles))}" if source.roles else ""
        said = count(len(spoken), "statement")
        stances = tally_stances(spoken)
        told = f"; {stances}" if stances else ""
        yield f"- **{escape(source.name)}** ({source.kind}{roles}): {said} in {letters}{told}"
        yield from (f"  - {escape(describe_correction(one))}" for one in catalogue.corrections_of(source.id))


def timeline_part(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """The findings by the times they speak of."""
    return section("Timeline", _times(page, catalogue))


def _times(page: Page, catalogue: Catalogue) -> Iterator[str]:
    for entry in page.timeline:
        yield f"- **{escape(entry.when.text)}** ({escape(describe_time(entry.when.value))})"
        known = leave_out_repeats(catalogue.listed(entry.findings))
        yield from (f"  - {escape_quote(catalogue.wording(finding))}" for finding in known)


def article_part(page: Page, catalogue: Catalogue) -> Iterator[str]:
    """Where each article is from, how it is dated and credited, and what was dropped from its page."""
    return section("Dates, credits and dropped junk", _articles(page, catalogue))


def _articles(page: Page, catalogue: Catalogue) -> Iterator[str]:
    for article in page.articles:
        name = f"{catalogue.letters[article.id]} {escape(catalogue.called(article.id))}"
        yield f"- **{name}** from {escape(article.given)}"
        yield from (f"  - {fact}" for fact in _facts(article))
        yield from (f"  - {escape(describe_correction(one))}" for one in catalogue.corrections_of(article.id))


def _facts(article: Article) -> Iterator[str]:
    yield f"date: {escape(describe_date(article))}"
    if article.published:
        if article.published.why:
            yield f"date rests on: {escape(article.published.why)}"
        for one in article.published.evidence:
            yield f"date evidence, {one.kind}: {escape(one.text)} read as {escape(one.value)}"
    for credit in article.credits:
        yield f"credit, {credit.kind}: {escape(credit.agency)}: {escape_quote(credit.words)}"
    for note in article.notes:
        yield f"note: {escape(note)}"
    for junk in article.junk:
        yield f"dropped: {escape(junk.text)} ({escape(junk.why)})"
