"""Whole jobs on many inputs: compare them, find what is copied, extract who said what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.assembly.intake import Stdin, read_articles, sort_out
from twosource.assembly.making import make_encoder
from twosource.errors import InputError
from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.extraction import Extraction
from twosource.model.origin import Lineage

if TYPE_CHECKING:
    from twosource.reading import Fetch
    from twosource.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """A comparison, and the inputs that could not take part in it."""

    comparison: Comparison
    failures: tuple[InputError, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tracing:
    """What is copied from where, what is doubtful about it, and the inputs that could not take part."""

    articles: tuple[Article, ...]
    lineage: Lineage
    doubts: tuple[str, ...]
    failures: tuple[InputError, ...]


def compare_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Outcome:
    """Compare the articles in the inputs; what could not be read is listed, the rest goes on.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.analysis import compare_articles

    articles, failures = sort_out(read_articles(given, settings, stdin, fetch))
    comparison = compare_articles(articles, make_encoder(), settings)
    degraded = (*comparison.made.degraded, *(str(failure) for failure in failures))
    return Outcome(comparison=replace(comparison, made=replace(comparison.made, degraded=degraded)), failures=failures)


def trace_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Tracing:
    """Find what is copied from where among the articles in the inputs.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.analysis import find_doubts
    from twosource.language.analysed import analyse_article
    from twosource.origins import trace_origins

    articles, failures = sort_out(read_articles(given, settings, stdin, fetch))
    encoder = make_encoder()
    analysed = [analyse_article(article, encoder) for article in articles]
    lineage = trace_origins(analysed, settings.origins)
    return Tracing(articles=articles, lineage=lineage, doubts=find_doubts(analysed), failures=failures)


def extract_inputs(
    given: Sequence[str], settings: Settings, stdin: Stdin | None = None, fetch: Fetch | None = None
) -> Iterator[tuple[Article, Extraction] | InputError]:
    """Extract who said what from each input on its own, in order."""
    from twosource.language.analysed import split_article
    from twosource.statements import extract_statements

    for item in read_articles(given, settings, stdin, fetch):
        if isinstance(item, InputError):
            yield item
        else:
            split = split_article(item)
            noted = replace(item, notes=(*item.notes, split.limit)) if split.limit else item
            yield noted, extract_statements(split, settings.statements)
