"""Articles and passages on their own, as lines for a terminal."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations
from typing import TYPE_CHECKING

from twosource.model.article import Article, short_name
from twosource.model.origin import Lineage
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan
from twosource.views.catalogue import letter_articles, name_origin
from twosource.views.lines import HEADING, QUIET, line
from twosource.views.versions import describe_change, describe_version, describe_versions
from twosource.views.wording import count, describe_date, listed

if TYPE_CHECKING:
    from rich.text import Text


def article_head(article: Article) -> Iterator[Text]:
    """Where an article is from, its title, date, bylines and credits."""
    yield line((article.given, HEADING), f"  {article.outlet or 'unknown outlet'}")
    if article.title:
        yield line(("title    ", QUIET), article.title, indent=2)
    yield line(("date     ", QUIET), describe_date(article), indent=2)
    if article.published and article.published.why:
        yield line(("because  ", QUIET), article.published.why, indent=2)
    if article.bylines:
        yield line(("bylines  ", QUIET), listed(article.bylines), indent=2)
    for credit in article.credits:
        yield line(("credit   ", QUIET), f"{credit.agency} ({credit.kind}): ", credit.words, indent=2)
    if article.versions:
        yield line(("versions ", QUIET), describe_versions(article), indent=2)


def note_lines(article: Article) -> Iterator[Text]:
    """What could not be read as it may have been meant; too long, often, for one row."""
    for note in article.notes:
        yield line(("note     ", QUIET), note, indent=2)


def article_body(article: Article) -> Iterator[Text]:
    """The clean text, paragraph by paragraph."""
    for paragraph in article.text.split("\n"):
        if paragraph.strip():
            yield line(paragraph.strip(), indent=2)


def version_lines(article: Article) -> Iterator[Text]:
    """What was changed from each earlier version to the next, sentence by sentence, as it was and as it is."""
    for version in article.versions:
        yield line((describe_version(version), HEADING), indent=2)
        for change in version.changes:
            yield line((f"{describe_change(change)}:", QUIET), indent=4)
            for mark, words in (("− ", change.before_words), ("+ ", change.after_words)):
                if words is not None:
                    yield line((mark, HEADING), words, indent=6)


def junk_lines(article: Article) -> Iterator[Text]:
    """What was dropped from the page, and why."""
    if article.junk:
        yield line((f"Dropped {count(len(article.junk), 'piece')} of junk", HEADING), indent=2)
    for junk in article.junk:
        yield line((f"{junk.why}: ", QUIET), junk.text, indent=4)


def passage_lines(lineage: Lineage, articles: Sequence[Article]) -> Iterator[Text]:
    """The articles, then each passage with its two places, its kind and its origin."""
    by_id = {article.id: article for article in articles}
    letters = letter_articles(articles)
    yield from (line((f"{letters[one.id]} ", HEADING), short_name(one), (f"  {one.given}", QUIET)) for one in articles)
    if not lineage.passages:
        yield line("No passage stands in two of these articles.")
    origins = {origin.id: name_origin(origin) for origin in lineage.origins}
    for passage in lineage.passages:
        for first, second in combinations(passage.spans, 2):
            yield _passage_line(passage, origins.get(passage.origin, "unknown origin"), letters)
            yield _place_line(first, by_id, letters)
            yield _place_line(second, by_id, letters)


def _passage_line(passage: Passage, origin: str, letters: Mapping[str, str]) -> Text:
    direction = passage.direction
    sure = "" if direction is None or direction.certain else "probably "
    first = "" if direction is None else f", {sure}first in {letters[direction.first]}"
    # Of what is rewritten the words in common say little, and would read as if little were shared.
    size = f", {count(round(passage.words), 'word')} in common" if passage.kind == "copied" and passage.words else ""
    return line((passage.kind, HEADING), f", similarity {passage.similarity:.2f}{size}, origin: {origin}{first}")


def _place_line(place: ArticleSpan, articles: Mapping[str, Article], letters: Mapping[str, str]) -> Text:
    span = place.span
    return line(
        (f"{letters[place.article]} {span.start}–{span.end}  ", QUIET), span.of(articles[place.article].text), indent=2
    )
