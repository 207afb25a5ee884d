"""The address of every kind of page, and of every story, article and source of a desk."""

from __future__ import annotations

from pathlib import Path

from twosource.assembly.desking.desk import Desk
from twosource.errors import DeskError
from twosource.model.comparison import Comparison

ALWAYS = (
    "/",
    "/stories",
    "/sources",
    "/outlets",
    "/search",
    "/search?words=tide+wall",
    "/check",
    "/corrections",
    "/failures",
    "/about",
    "/add",
    "/export",
    "/api",
)


def list_addresses(where: Path, *, most: int | None = None) -> list[str]:
    """Return the addresses of pages of a desk; of stories, articles, findings and sources ``most`` each."""
    addresses = list(ALWAYS)
    with Desk(where) as desk:
        for story in desk.stories(limit=most).items:
            addresses.append(f"/stories/{story.id}")
            addresses += [f"/articles/{article.id}" for article in desk.articles(story.id)[:most]]
            try:
                addresses += _list_of_story(story.id, desk.story(story.id), most)
            except DeskError:
                continue  # it waits to be analysed
        addresses += [f"/sources/{source.id}" for source in desk.sources(limit=most).items]
    return addresses


def _list_of_story(story: str, comparison: Comparison, most: int | None) -> list[str]:
    articles = [article.id for article in comparison.articles]
    reading = [f"/stories/{story}/read?left={left}&right={right}" for left, right in _pair_up(articles)[:most]]
    findings = [f"/findings/{finding.id}" for finding in comparison.findings[:most]]
    return [f"/stories/{story}/findings", *reading, *findings]


def _pair_up(articles: list[str]) -> list[tuple[str, str]]:
    """Return pairs in which each article stands, of an odd number the first in two; none of one article alone."""
    pairs = list(zip(articles[::2], articles[1::2], strict=False))
    return [*pairs, (articles[-1], articles[0])] if pairs and len(articles) % 2 else pairs
