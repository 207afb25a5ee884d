"""Stories: the list of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from twosource.model.filters import Filters
from twosource.model.listed import ListedStory
from twosource.model.page import Page
from twosource.views.desk.plain import page_to_dict, story_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStories:
    """Which stories to list."""

    order: Literal["changed", "newest", "articles", "outlets", "findings"] = field(
        default="changed", metadata={"about": "The latest or largest first."}
    )
    limit: int = field(default=50, metadata={"about": "How many at most.", "least": 1, "most": 200})
    offset: int = field(default=0, metadata={"about": "How many to pass over.", "least": 0, "most": 10_000_000})


def _list(site: Site, asked: AskedStories) -> Page[ListedStory]:
    return site.desk.stories(Filters(), order=asked.order, limit=asked.limit, offset=asked.offset)


LIST_STORIES = Operation(
    name="list_stories",
    method="GET",
    path="/stories",
    summary="The stories of the desk.",
    asked=AskedStories,
    run=_list,
    write=lambda page: page_to_dict(page, story_to_dict),
    answer={"type": "object"},
)
