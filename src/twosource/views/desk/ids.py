"""The ids of a story and of all that is in it, on a terminal: what corrections are made with."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from twosource.model.comparison import Comparison
from twosource.model.finding import Finding
from twosource.model.listed import ListedArticle, ListedStory
from twosource.model.published import tell_day
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.corrections import describe_correction
from twosource.views.desk.counting import say_days
from twosource.views.lines import HEADING, QUIET, TONES, line, print_paragraph, quote
from twosource.views.wording import count

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


def print_ids(
    story: ListedStory, articles: Sequence[ListedArticle], comparison: Comparison | None, console: Console
) -> None:
    """Print the ids of the articles of a story by phase, then those of its findings, statements and sources.

    ``comparison`` is what was found out about it, None where it waits for its first analysis.
    """
    print_paragraph(line((story.title, HEADING), (f"  {story.id}", QUIET)), console)
    for each in _article_lines(articles):
        print_paragraph(each, console)
    if comparison is not None:
        for each in _result_lines(comparison):
            print_paragraph(each, console)


def print_phases(story: str, articles: Sequence[ListedArticle], console: Console) -> None:
    """Print the phases of a story (id) where it has several, and how its ids are had."""
    phases = list_phases(articles)
    for number, phase in enumerate(phases if len(phases) > 1 else (), 1):
        print_paragraph(line(describe_phase(number, phase), indent=2), console)
    print_paragraph(line((f"Ids for corrections: twosource story {story} --ids", QUIET), indent=2), console)


def describe_waiting(articles: Sequence[ListedArticle]) -> str:
    """Return in words how many articles of a story its results do not know yet, "" where they know all."""
    waiting = sum(not article.compared for article in articles)
    told = count(waiting, "article of this story is", "articles of this story are")
    return f"{told} not compared yet; run twosource desk analyse" if waiting else ""


def list_phases(articles: Sequence[ListedArticle]) -> list[tuple[ListedArticle, ...]]:
    """Return the articles of a story by phase."""
    ordered = sorted(articles, key=lambda article: article.phase)
    return [tuple(phase) for _, phase in groupby(ordered, key=lambda article: article.phase)]


def describe_phase(number: int, phase: Sequence[ListedArticle]) -> str:
    """Return what a phase is, in words: "Phase 2: 3 articles, 2031-05-02 to 2031-05-04"."""
    days = sorted(article.day for article in phase if article.day is not None and article.trust != "doubtful")
    told = [count(len(phase), "article"), say_days(days[0], days[-1]) if days else ""]
    return f"Phase {number}: {', '.join(each for each in told if each)}"


def _article_lines(articles: Sequence[ListedArticle]) -> Iterator[Text]:
    phases = list_phases(articles)
    yield line((count(len(articles), "article").capitalize(), HEADING), indent=2)
    for number, phase in enumerate(phases, 1):
        if len(phases) > 1:
            yield line(describe_phase(number, phase), indent=2)
        for article in phase:
            day = tell_day(article.day, article.trust) or "no date"
            about = [article.outlet or "unknown outlet", day, article.title or article.given]
            waits = "" if article.compared else "  (waits to be analysed)"
            yield line((article.id, QUIET), f"  {' · '.join(about)}{waits}", indent=4)


def _result_lines(comparison: Comparison) -> Iterator[Text]:
    catalogue = make_catalogue(comparison)
    yield line((count(len(comparison.findings), "finding").capitalize(), HEADING), ", with their statements", indent=2)
    for finding in comparison.findings:
        yield from _finding_lines(finding, catalogue)
    lone = [each for each in comparison.statements if each.id not in catalogue.standing]
    if lone:
        yield line((count(len(lone), "statement").capitalize(), HEADING), " in no finding", indent=2)
        yield from (_statement_line(each, catalogue) for each in lone)
    yield line((count(len(comparison.sources), "source").capitalize(), HEADING), indent=2)
    for source in comparison.sources:
        yield line((source.id, QUIET), f"  {', '.join((source.name, *source.roles[:1]))}", indent=4)
    for obeyed in comparison.corrections:
        yield line((obeyed.correction.id, QUIET), f"  {describe_correction(obeyed.correction)}", indent=2)


def _finding_lines(finding: Finding, catalogue: Catalogue) -> Iterator[Text]:
    support = finding.support.verdict
    tone = (support, TONES.get(support, ""))
    yield line((finding.id, QUIET), "  ", tone, f": {quote(catalogue.wording(finding))}", indent=4)
    for one in finding.statements:
        yield _statement_line(catalogue.statements[one], catalogue)


def _statement_line(statement: Statement, catalogue: Catalogue) -> Text:
    who = catalogue.speakers(statement)
    said = f"{who}: " if who else ""
    words = quote(catalogue.text_of(statement.id))
    return line((statement.id, QUIET), f"  {catalogue.called(statement.article)}  {said}{words}", indent=6)
