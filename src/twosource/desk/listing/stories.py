"""The stories of the desk."""

from __future__ import annotations

from typing import Literal

from sqlalchemy import Connection

from twosource.model.filters import Filters
from twosource.model.listed import ListedStory
from twosource.model.page import Page

StoryOrder = Literal["changed", "newest", "articles", "outlets", "findings"]


def list_stories(
    connection: Connection,
    filters: Filters,
    *,
    order: StoryOrder = "changed",
    limit: int | None = 50,
    offset: int = 0,
) -> Page[ListedStory]:
    """Return stories with an article that fits, in an order, the latest or largest first. ``limit`` None: all."""
    raise NotImplementedError
