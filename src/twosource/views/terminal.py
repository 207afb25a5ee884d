"""A comparison and its parts on a terminal: the first screen tells what matters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.extraction import Extracted
from twosource.model.origin import Lineage
from twosource.views import listing, screen, statement_lines
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.digest import SEVERAL, Digest, digest_stories
from twosource.views.headline import write_headline, write_opening
from twosource.views.lines import HEADING, QUIET, line, print_lines, print_paragraph
from twosource.views.making import describe_making

if TYPE_CHECKING:
    from rich.console import Console


def print_comparison(comparison: Comparison, console: Console) -> None:
    """Print what is established, what differs, what one article alone has, the origins and the doubts."""
    catalogue = make_catalogue(comparison)
    digests = digest_stories(comparison, catalogue)
    opening = write_opening(digests)
    if opening:
        print_paragraph(line((f"{opening}.", HEADING)), console)
        console.print()
    for digest in digests:
        _print_story(digest, comparison, catalogue, console)
    print_lines(screen.origin_lines(comparison, catalogue), console)
    for text in screen.corrected_lines(comparison):
        print_paragraph(text, console)
    for doubt in screen.doubt_lines(comparison, catalogue):
        print_paragraph(doubt, console)
    print_paragraph(line((describe_making(comparison.made), QUIET), indent=2), console)


def _print_story(digest: Digest, comparison: Comparison, catalogue: Catalogue, console: Console) -> None:
    headline = write_headline(digest, catalogue)
    print_paragraph(line((digest.story.title, f"{HEADING} underline")), console)
    print_paragraph(line((f"{headline.short}. ", HEADING), headline.long), console)
    print_lines(screen.article_lines(digest, comparison, catalogue), console)
    if len(digest.story.articles) >= SEVERAL:
        print_lines(screen.established_lines(digest, catalogue), console)
        for opposed in screen.opposed_paragraphs(digest, catalogue):
            print_paragraph(opposed, console)
        print_lines(screen.contrast_lines(digest, catalogue), console)
        print_lines(screen.shared_lines(digest, catalogue), console)
        print_lines(screen.alone_lines(digest, catalogue), console)
    console.print()


def print_articles(articles: Sequence[Article], console: Console) -> None:
    """Print clean articles with their dates, credits and dropped junk."""
    for article in articles:
        print_lines(listing.article_head(article), console)
        for paragraph in (
            *listing.note_lines(article),
            *listing.article_body(article),
            *listing.version_lines(article),
        ):
            print_paragraph(paragraph, console)
        print_lines(listing.junk_lines(article), console)
        console.print()


def print_passages(lineage: Lineage, articles: Sequence[Article], console: Console) -> None:
    """Print the passages that articles share, pair by pair, and the origin of each."""
    print_lines(listing.passage_lines(lineage, articles), console)


def print_statements(extracted: Extracted, console: Console) -> None:
    """Print the statements of one article: who says it, how, with which checkable parts, and how that was found."""
    extraction = extracted.extraction
    print_lines(listing.article_head(extracted.article), console)
    for text in (*listing.note_lines(extracted.article), statement_lines.tally_line(extraction)):
        print_paragraph(text, console)
    console.print()
    for text in statement_lines.statement_lines(extracted.article, extraction):
        print_paragraph(text, console)
    console.print()
    print_lines(statement_lines.source_lines(extraction), console)
    print_paragraph(line((describe_making(extracted.made), QUIET), indent=2), console)
    console.print()
