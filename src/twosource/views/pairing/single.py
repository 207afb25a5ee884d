"""One article to be read: its text with its statements, and where its passages stand besides."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.comparison import Comparison, Made
from twosource.model.held import HeldArticle
from twosource.model.obeyed import Obeyed
from twosource.model.passage import Passage
from twosource.model.statement import Statement
from twosource.views.catalogue import Catalogue, make_catalogue
from twosource.views.pairing.laying import Known, Paragraph, lay_out
from twosource.views.pairing.meetings import judge_in_story
from twosource.views.pairing.places import list_places
from twosource.views.pairing.windows import Window, find_window, list_windows


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadArticle:
    """An article with what was found in it.

    ``compared``: its story was analysed with this text; else there are no statements. ``paragraphs`` and ``statements``
    are of the part of the text that is shown, ``stated`` is how many statements there are in all of it. ``passages``
    are those that it shares with other articles of its story, in the order of its text; ``beside`` are these
    articles. ``corrections`` touched the article or something that stands in it.
    """

    held: HeldArticle
    compared: bool
    catalogue: Catalogue
    window: Window
    paragraphs: tuple[Paragraph, ...]
    statements: tuple[Statement, ...]
    stated: int
    passages: tuple[Passage, ...]
    beside: tuple[Article, ...]
    corrections: tuple[Obeyed, ...]


def read_article(
    held: HeldArticle, comparison: Comparison | None, *, part: int = 1, statement: str = ""
) -> ReadArticle:
    """Return a part of an article: the one with this number, or that in which a statement begins.

    ``comparison`` is of its story, None while that waits.
    """
    article = held.article
    known = comparison or _compare_nothing(article)
    compared = comparison is not None and any(one.id == article.id for one in known.articles)
    catalogue = make_catalogue(known if compared else _compare_nothing(article))
    statements = sorted((one for one in catalogue.statements.values() if one.article == article.id), key=_place)
    windows = list_windows(article.text, statements)
    window = _choose(windows, catalogue.statements.get(statement), part)
    passages = _list_passages(known, article.id) if compared else []
    return ReadArticle(
        held=held,
        compared=compared,
        catalogue=catalogue,
        window=window,
        paragraphs=_lay_out(article, window, statements, catalogue, passages),
        statements=tuple(one for one in statements if one.span.overlaps(window.span)),
        stated=len(statements),
        passages=tuple(passages),
        beside=tuple(one for one in catalogue.articles.values() if one.id != article.id),
        corrections=_list_corrections(article.id, statements, known) if compared else (),
    )


def _place(statement: Statement) -> tuple[int, int]:
    return statement.span.start, statement.span.end


def _compare_nothing(article: Article) -> Comparison:
    """Return what is known of an article that waits: only itself."""
    nothing = Made(version="", models=(), degraded=())
    return Comparison(
        made=nothing,
        articles=(article,),
        passages=(),
        origins=(),
        stories=(),
        sources=(),
        statements=(),
        findings=(),
        timeline=(),
        omissions=(),
    )


def _choose(windows: Sequence[Window], statement: Statement | None, part: int) -> Window:
    return find_window(windows, statement.span.start) if statement else windows[min(part, len(windows)) - 1]


def _lay_out(
    article: Article,
    window: Window,
    statements: Sequence[Statement],
    catalogue: Catalogue,
    passages: Sequence[Passage],
) -> tuple[Paragraph, ...]:
    known = Known(
        statements=statements,
        standing={one.id: catalogue.listed(catalogue.standing.get(one.id, ())) for one in statements},
        judge=judge_in_story,
        passages=list_places(passages, article.id),
    )
    return lay_out(article, window.span, known)


def _list_passages(known: Comparison, article: str) -> list[Passage]:
    starts = {one.id: place.span for one in known.passages for place in one.spans if place.article == article}
    return sorted((one for one in known.passages if one.id in starts), key=lambda one: starts[one.id])


def _list_corrections(article: str, statements: Sequence[Statement], known: Comparison) -> tuple[Obeyed, ...]:
    """Return the corrections that touched an article, its statements, or the sources and findings of these."""
    ours = {one.id for one in statements}
    touched = {article, *ours, *(source for one in statements for source in one.sources)}
    touched |= {finding.id for finding in known.findings if not ours.isdisjoint(finding.statements)}
    return tuple(each for each in known.corrections if not touched.isdisjoint(each.touched))
