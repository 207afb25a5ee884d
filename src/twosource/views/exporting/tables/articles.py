"""The table of articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from twosource.model.article import Article
from twosource.model.comparison import Comparison
from twosource.model.story import Story
from twosource.views.exporting.tables.column import Column, Table, article_columns, join_names


@dataclass(frozen=True, slots=True, kw_only=True)
class ArticleRow:
    """An article, its story, the names of the origins of its text, and how much stands in it."""

    article: Article
    story: Story | None
    origins: tuple[str, ...]
    statements: int
    findings: int


def find_article_rows(comparison: Comparison) -> Iterator[ArticleRow]:
    """Yield the articles of a comparison, in its order."""
    stories = {article: story for story in comparison.stories for article in story.articles}
    statements = Counter(one.article for one in comparison.statements)
    findings = _count_findings(comparison)
    for article in comparison.articles:
        behind = (origin.name for origin in comparison.origins if article.id in origin.articles)
        yield ArticleRow(
            article=article,
            story=stories.get(article.id),
            origins=tuple(name for name in behind if name),
            statements=statements[article.id],
            findings=findings[article.id],
        )


def _count_findings(comparison: Comparison) -> Counter[str]:
    places = {one.id: one.article for one in comparison.statements}
    return Counter(article for finding in comparison.findings for article in {places[one] for one in finding.carriers})


ARTICLES: Table[ArticleRow] = Table(
    name="articles",
    row="an article",
    find_rows=find_article_rows,
    columns=(
        *article_columns(lambda row: row.article),
        Column(name="story", meaning="id of its story", find=lambda row: row.story.id if row.story else None),
        Column(
            name="story_title", meaning="title of its story", find=lambda row: row.story.title if row.story else None
        ),
        Column(name="bylines", meaning="who it says it is by", find=lambda row: join_names(row.article.bylines)),
        Column(name="section", meaning="part of the outlet it stood in", find=lambda row: row.article.section),
        Column(name="language", meaning="its language, ISO 639-1", find=lambda row: row.article.language),
        Column(name="fetched", meaning="when its page was fetched, ISO 8601", find=lambda row: row.article.fetched),
        Column(
            name="credits",
            meaning="agencies and outlets that it credits",
            find=lambda row: join_names(credit.agency for credit in row.article.credits),
        ),
        Column(name="origin_names", meaning="the named origins of its text", find=lambda row: join_names(row.origins)),
        Column(name="statements", meaning="how many statements of it are listed", find=lambda row: row.statements),
        Column(name="findings", meaning="how many of the findings it carries", find=lambda row: row.findings),
        Column(name="characters", meaning="length of its clean text", find=lambda row: len(row.article.text)),
        Column(name="sha256", meaning="hash of its clean text", find=lambda row: row.article.sha256),
    ),
)
