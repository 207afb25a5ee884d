"""The articles about one event."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from twosource.model.notebook import Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Story(Shown):
    """The articles about one event.

    ``title`` is for display: the title of its most typical article, or its first sentence, cut with
    an ellipsis where it is long.
    """

    id: str
    title: str
    articles: tuple[str, ...]


def follow_articles(stories: Iterable[Story], now: Mapping[str, str]) -> tuple[Story, ...]:
    """Return the stories with the present ids of their articles; ``now`` leads to them from former ones."""
    return tuple(
        replace(story, articles=tuple(dict.fromkeys(now.get(one, one) for one in story.articles))) for story in stories
    )
