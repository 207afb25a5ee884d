"""Search: the articles that have the words."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.hit import Hit, Stated
from twosource.model.page import Page
from twosource.views.desk.plain import hit_to_dict, page_to_dict
from twosource.web.operations.filtering import AskedFilters, AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, TEXT, list_of, object_of, page_of, shape_of
from twosource.web.site import Site

_PLACE = object_of(start=COUNT, end=COUNT)
_STATED = shape_of(
    Stated, "id", "text", "form", "stance", "source", "finding", "support", "independence", start=COUNT, end=COUNT
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedSearch(AskedFilters, AskedPart):
    """What to search for."""

    words: str = field(
        default="",
        metadata={
            "about": 'All words, "a phrase", OR between two words, -word to leave one out; empty: all that fits.',
            "longest": 1000,
            "example": "ferry harbour",
        },
    )
    limit: int = field(default=20, metadata={"about": "How many at most.", "least": 1, "most": 100})


def _search(site: Site, asked: AskedSearch) -> Page[Hit]:
    return site.desk.search(asked.words, asked.filters, limit=asked.limit, offset=asked.offset)


SEARCH = Operation(
    name="search",
    method="GET",
    path="/search",
    summary="The articles that have the words, the newest first, with the statements that hold them.",
    about="Spans are places in the article's clean text, in Unicode code points, half-open.",
    asked=AskedSearch,
    run=_search,
    write=lambda page: page_to_dict(page, hit_to_dict),
    answer=page_of(
        shape_of(
            Hit,
            "article",
            "given",
            "url",
            "outlet",
            "title",
            "language",
            "day",
            "story",
            "story_title",
            snippet=object_of(start=COUNT, end=COUNT, text=TEXT, words=list_of(_PLACE)),
            title_words=list_of(_PLACE),
            statements=list_of(_STATED),
        )
    ),
)
