"""Whole jobs on many inputs: compare them, find what is copied, extract who said what."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from twosource.assembly.intake import Stdin, read_articles, sort_out
from twosource.assembly.judging import open_judge, record_judge
from twosource.assembly.making import make_encoder
from twosource.assembly.pairing import open_pairing
from twosource.assembly.tagging import Tagging, open_tagging
from twosource.errors import InputError
from twosource.model.article import Article
from twosource.model.comparison import Comparison, Made
from twosource.model.extraction import Extracted
from twosource.model.origin import Lineage
from twosource.version import __version__

if TYPE_CHECKING:
    from twosource.language.memory import ParagraphMemory
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
    given: Sequence[str],
    settings: Settings,
    stdin: Stdin | None = None,
    fetch: Fetch | None = None,
    memory: ParagraphMemory | None = None,
) -> Outcome:
    """Compare the articles in the inputs; what could not be read is listed, the rest goes on.

    Paragraphs that stand in ``memory`` are not analysed again.

    Raises:
        InputError: there was no article in any of the inputs.
    """
    from twosource.analysis import compare_articles

    articles, failures = sort_out(read_articles(given, settings, stdin, fetch))
    tagging = open_tagging(settings, memory)
    tagger, pairing = tagging.count_anew(), open_pairing(settings)
    with open_judge(settings) as judge:
        comparison = compare_articles(articles, make_encoder(), settings, tagger, pairing.model, judge=judge)
    made = tagging.record(pairing.record(record_judge(comparison.made, judge)), tagger)
    made = replace(made, degraded=(*made.degraded, *(str(failure) for failure in failures)))
    return Outcome(comparison=replace(comparison, made=made), failures=failures)


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
    given: Sequence[str],
    settings: Settings,
    stdin: Stdin | None = None,
    fetch: Fetch | None = None,
    memory: ParagraphMemory | None = None,
) -> Iterator[Extracted | InputError]:
    """Extract who said what from each input on its own, in order.

    Paragraphs that stand in ``memory``, or in an input before, are not analysed again.
    """
    tagging: Tagging | None = None
    for item in read_articles(given, settings, stdin, fetch):
        if isinstance(item, InputError):
            yield item
        else:
            tagging = tagging or open_tagging(settings, memory)
            yield _extract(item, settings, tagging)


def _extract(article: Article, settings: Settings, tagging: Tagging) -> Extracted:
    from twosource.analysis import name_attribution
    from twosource.language.analysed import split_article
    from twosource.statements import extract_statements

    tagger = tagging.count_anew()
    split = split_article(article, tagger)
    extraction = extract_statements(split, settings.statements)
    limits = (split.limit,) if split.limit else ()
    noted = replace(article, notes=(*article.notes, *limits, *extraction.notes))
    made = Made(version=__version__, models=(name_attribution(tagger),), degraded=())
    return Extracted(article=noted, extraction=extraction, made=tagging.record(made, tagger))
