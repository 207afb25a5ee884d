"""Which articles are about one event."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from twosource.language.analysed import AnalysedArticle
from twosource.model.identity import content_id
from twosource.model.story import Story
from twosource.model.ties import Ties
from twosource.stories.leads import read_lead
from twosource.stories.likeness import compare_leads
from twosource.stories.linking import link_articles
from twosource.stories.settings import StorySettings
from twosource.stories.tying import obey_ties

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

LONGEST_TITLE = 120  # characters


def group_stories(
    articles: Sequence[AnalysedArticle], settings: StorySettings, ties: Ties | None = None
) -> tuple[Story, ...]:
    """Group the articles into stories, the largest first. Every article is in exactly one of them.

    The answer does not depend on the order of ``articles``. What people have said, the ``ties``, always wins.
    """
    unique = [each for _, each in sorted({each.article.id: each for each in articles}.items())]
    if not unique:
        return ()
    likeness = compare_leads([read_lead(each, settings) for each in unique], settings)
    groups = link_articles(likeness, settings)
    if ties is not None:
        groups = obey_ties(groups, [each.article.id for each in unique], likeness, ties)
    stories = [_tell(group, unique, likeness) for group in groups]
    return tuple(sorted(stories, key=lambda story: (-len(story.articles), story.id)))


def _tell(group: Sequence[int], articles: Sequence[AnalysedArticle], likeness: NDArray[np.float64]) -> Story:
    central = max(group, key=lambda row: (float(sum(likeness[row, other] for other in group)), -row))
    members = tuple(articles[row].article.id for row in group)
    return Story(id=content_id("story", *members), title=_title(articles[central]), articles=members)


def _title(analysed: AnalysedArticle) -> str:
    """Return the title of an article, or its first sentence when it has none, cut where it is too long for a title."""
    if analysed.article.title:
        return _cut(analysed.article.title)
    first = next(iter(analysed.sentences), None)
    return _cut(first.span.of(analysed.article.text)) if first else analysed.article.given


def _cut(title: str) -> str:
    """Return at most ``LONGEST_TITLE`` characters, cut between two words where that leaves more than half of them."""
    if len(title) <= LONGEST_TITLE:
        return title
    kept = title[: LONGEST_TITLE - 1]
    words, space, _ = kept.rpartition(" ")
    return (words if space and 2 * len(words) > LONGEST_TITLE else kept).rstrip(" ,;:–—-") + "…"
