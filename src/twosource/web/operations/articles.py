"""Articles: one of them, with its statements and where else its text stands."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import WaitsError
from twosource.model.comparison import Comparison
from twosource.model.held import HeldArticle, SharingArticle
from twosource.views.pairing.single import ReadArticle, read_article
from twosource.views.pairing.single_records import read_article_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.reading import MOST_PARTS, PART, PIECES
from twosource.web.operations.shapes import (
    COUNT,
    TEXT,
    TRUTH,
    list_of,
    object_of,
    or_null,
    page_of,
    published,
    shape_of,
)
from twosource.web.operations.story import load_compared
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedArticle:
    """Which article, and what of it."""

    article: str = field(metadata={"about": "The article, by its id or an earlier one.", "longest": 100})
    part: int = field(default=1, metadata={"about": "Which part of a long text.", "least": 1, "most": MOST_PARTS})
    statement: str = field(
        default="", metadata={"about": "Instead: the part in which this statement begins, by its id.", "longest": 100}
    )
    limit: int = field(
        default=50, metadata={"about": "How many articles that share text with it at most.", "least": 1, "most": 200}
    )
    offset: int = field(
        default=0,
        metadata={"about": "How many of the first of these to pass over.", "least": 0, "most": 10_000_000},
    )


def _read(site: Site, asked: AskedArticle) -> ReadArticle:
    held = site.desk.article(asked.article, limit=asked.limit, offset=asked.offset)
    return read_article(held, _load_story(site, held), part=asked.part, statement=asked.statement)


def _load_story(site: Site, held: HeldArticle) -> Comparison | None:
    try:
        return load_compared(site, held.story) if held.compared else None
    except WaitsError:
        return None


READ_ARTICLE = Operation(
    name="read_article",
    method="GET",
    path="/articles/{article}",
    summary="An article: its text with its statements, where else it stands, what was dropped, how it changed.",
    asked=AskedArticle,
    run=_read,
    write=read_article_to_dict,
    answer=object_of(
        article=published("comparison/article"),
        story=TEXT,
        story_title=TEXT,
        phase=COUNT,
        added=TEXT,
        former=list_of(TEXT),
        elsewhere=page_of(shape_of(SharingArticle)),
        compared=TRUTH,
        **PART,
        paragraphs=PIECES,
        stated=COUNT,
        statements=list_of(published("comparison/statement")),
        sources=list_of(published("comparison/source")),
        findings=list_of(published("comparison/finding")),
        passages=list_of(published("comparison/passage")),
        beside=list_of(object_of(id=TEXT, title=or_null(TEXT), outlet=or_null(TEXT))),
        corrections=list_of(published("comparison/correction")),
    ),
    about=(
        "A long text comes in parts: `paragraphs`, `statements`, `sources` and `findings` are those of the part, "
        "`stated` counts the statements of the whole text. While an article waits to be compared it has none."
    ),
)
