"""Makes the material of a story from sentences written in a test: one statement each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from tests.bare import make_bare_article

from twosource.findings import Material
from twosource.findings.relations.sides import Side, make_side
from twosource.language.analysed import AnalysedArticle, analyse_article
from twosource.language.encoder import Encoder, load_encoder
from twosource.language.names import find_names
from twosource.language.quantities import find_quantities
from twosource.language.times import find_times
from twosource.model.article import Article
from twosource.model.identity import content_id
from twosource.model.origin import Lineage
from twosource.model.sentence import Sentence
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.model.story import Story
from twosource.model.support import Ledger

Report = Sequence[str]


@cache
def the_encoder() -> Encoder:
    return load_encoder()


def print_article(given: str, report: Report) -> Article:
    text = "\n".join(report)
    return make_bare_article(given, text, outlet=given)


def state(article: Article, span: Span, **more: object) -> Statement:
    """One statement with the times, quantities and names that the language room finds in it."""
    text = article.text
    sentence = Sentence(span=span, paragraph=0)
    found = {
        "times": tuple(item for item in find_times(text, None) if span.contains(item.span)),
        "quantities": tuple(item for item in find_quantities(text) if span.contains(item.span)),
        "names": find_names(text, (sentence,)) if len(span) else (),
    }
    plain = Statement(
        id=content_id("statement", article.id, span.start, span.end),
        article=article.id,
        span=span,
        sources=(),
        cue=None,
        source_spans=(),
        form="narration",
        stance="asserts",
        content=(span,),
        **found,  # type: ignore[arg-type]
    )
    return replace(plain, **more)  # type: ignore[arg-type]


def state_all(article: Article) -> list[Statement]:
    """One statement for each line."""
    statements, start = [], 0
    for line in article.text.split("\n"):
        statements.append(state(article, Span(start, start + len(line))))
        start += len(line) + 1
    return statements


def gather(*reports: Report) -> Material:
    """The material of one story: reports called "0", "1", … in the order given."""
    articles = [print_article(str(number), report) for number, report in enumerate(reports)]
    analysed = {article.id: _analyse(article) for article in articles}
    statements = [statement for article in articles for statement in state_all(article)]
    return assemble(articles, analysed, statements)


def assemble(
    articles: Sequence[Article], analysed: dict[str, AnalysedArticle], statements: Sequence[Statement]
) -> Material:
    ledger = Ledger(
        articles={article.id: article for article in articles},
        sources={},
        lineage=Lineage(passages=(), origins=(), stretches=()),
    )
    story = Story(id="story", title="a story", articles=tuple(article.id for article in articles))
    return Material(story=story, statements=tuple(statements), analysed=analysed, ledger=ledger)


@cache
def _analyse_text(given: str, text: str) -> AnalysedArticle:
    return analyse_article(print_article(given, text.split("\n")), the_encoder())


def _analyse(article: Article) -> AnalysedArticle:
    return _analyse_text(article.given, article.text)


def side(sentence: str, *sources: Source, **more: object) -> Side:
    """One side of a comparison: a single sentence."""
    article = print_article(sentence, [sentence])
    return make_side(state(article, Span(0, len(sentence)), **more), sentence, sources)


def attributed(sentence: str, named: str, source: Source) -> Side:
    """One side that is attributed: ``named`` are the words that name the source, and the next word is the cue."""
    start = sentence.index(named)
    span = Span(start, start + len(named))
    cue = Span(span.end + 1, sentence.index(" ", span.end + 1))
    return side(sentence, source, sources=(source.id,), source_spans=(span,), cue=cue, form="indirect")


def source(name: str, kind: str = "person", *roles: str) -> Source:
    return Source(id=content_id("source", name), name=name, kind=kind, roles=roles, mentions=())  # type: ignore[arg-type]
