"""Stories: the list of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from twosource.model.filters import SUPPORTS
from twosource.model.listed import ListedStory
from twosource.model.page import Page
from twosource.model.standing import STANDINGS
from twosource.views.desk.plain import page_to_dict, story_to_dict
from twosource.web.operations.filtering import AskedFilters, AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import counts_of, page_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedStories(AskedFilters, AskedPart):
    """Which stories to list."""

    order: Literal["changed", "newest", "articles", "outlets", "findings"] = field(
        default="changed",
        metadata={
            "about": "Those that changed last first, or those with the newest articles, or with the most of these."
        },
    )


def _list(site: Site, asked: AskedStories) -> Page[ListedStory]:
    return site.desk.stories(asked.filters, order=asked.order, limit=asked.limit, offset=asked.offset)


LIST_STORIES = Operation(
    name="list_stories",
    method="GET",
    path="/stories",
    summary="The stories of the desk that fit, a part of them at a time.",
    asked=AskedStories,
    run=_list,
    write=lambda page: page_to_dict(page, story_to_dict),
    answer=page_of(shape_of(ListedStory, supports=counts_of(SUPPORTS), standings=counts_of(STANDINGS))),
)
