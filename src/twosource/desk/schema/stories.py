"""Stories, and what was found out about them."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import Column, ColumnElement, ForeignKey, Index, Integer, LargeBinary, String, Text, func, text

from twosource.desk.schema.articles import ARTICLES
from twosource.desk.schema.parts import Choice, ContentId, make_key, make_table, refer_article

_STANDS = text("articles > 0")
_WAITS = text("queued IS NOT NULL")
_QUOTED = text("source IS NOT NULL")
_GROWN = text("lasting IS NOT NULL")

STORIES: Final = make_table(
    "stories",
    "Articles about one event.",
    make_key("Key of the article that founded it."),
    Column("id", String, nullable=False, unique=True, comment="Never changes while the story grows."),
    Column("title", Text, nullable=False),
    Column("merged_into", Integer, comment="The story that took its articles in; null: it stands."),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("first_day", String, comment="Of publication, of its articles whose day is not doubtful."),
    Column("last_day", String),
    Column("changed", Text, nullable=False, comment="When an article was last added or taken out."),
    Column("queued", Integer, comment="Place in the queue of stories to analyse; null: it is analysed."),
    Column("analysed", Text, comment="When it was last analysed; null: never."),
    Column("findings", Integer, nullable=False, default=0),
    Column("packed", LargeBinary, comment="The Comparison without its articles, their ids instead; null: none yet."),
    Index("stories_queued", "queued", sqlite_where=_WAITS, postgresql_where=_WAITS),
    # All that stories are listed by, so that a list of many reads no results.
    Index(
        "stories_standing",
        "changed",
        "last_day",
        "articles",
        "outlets",
        "findings",
        sqlite_where=_STANDS,
        postgresql_where=_STANDS,
    ),
)

SOURCES: Final = make_table(
    "sources",
    "Whom statements are attributed to.",
    make_key("In order of arrival."),
    Column("id", ContentId, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, comment="The name as it is looked up: without case."),
    Column("kind", Choice("person", "organisation", "document", "group", "unnamed"), nullable=False),
    Column("roles", Text, comment="What they are called in texts: a JSON list; null: nothing."),
    Index("sources_folded", "folded"),
)

STATEMENTS: Final = make_table(
    "statements",
    "What articles say, a clause or sentence each: a span of articles.text.",
    refer_article(primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False, comment="Of those that start there, from 0."),
    Column("end", Integer, nullable=False),
    Column("id", ContentId, nullable=False),
    Column("form", Choice("direct", "mixed", "indirect", "narration"), nullable=False),
    Column("stance", Choice("asserts", "denies", "hedges", "asks", "demands"), nullable=False),
    Column("origin", ContentId, comment="The origin of its text in its story; null: unknown."),
    Column("source", Integer, comment="Key of the innermost source; null: the article's own words."),
    Index("statements_source", "source", sqlite_where=_QUOTED, postgresql_where=_QUOTED),
    rowid=False,
)

PASSAGES: Final = make_table(
    "passages",
    "Runs of sentences that stand, copied or rewritten, in two articles.",
    Column("story", Integer, ForeignKey("stories.key"), primary_key=True),
    Column("id", ContentId, primary_key=True),
    Column("origin", ContentId, comment="The origin it belongs to."),
    Column("kind", Choice("copied", "rewritten"), nullable=False),
    refer_article("a"),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    refer_article("b"),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    rowid=False,
)

FINDINGS: Final = make_table(
    "findings",
    "Statements of different articles about the same fact, with the four counts.",
    make_key("In order of arrival."),
    Column("id", ContentId, nullable=False, comment="Of its statements: changes when one is added."),
    Column("lasting", ContentId, comment="The id that it had at first, and keeps while it grows; null: it is its id."),
    Column("story", Integer, ForeignKey("stories.key"), nullable=False),
    refer_article(comment="Key of the article with the clearest wording among its statements."),
    Column("start", Integer, nullable=False, comment="Where these words start in articles.text, in code points."),
    Column("end", Integer, nullable=False),
    Column("text", Text, comment="These words, where the article has another text since; null: they stand there."),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("independence", Choice("established", "not established", "one origin", "unknown"), nullable=False),
    Column("support", Choice("corroborated", "one source", "one origin", "single article"), nullable=False),
    Column(
        "differs",
        Integer,
        nullable=False,
        comment="2 where statements contradict one another, 1 where they give another value, else 0.",
    ),
    Index("findings_story", "story"),
    Index("findings_id", "id"),
    Index("findings_lasting", "lasting", sqlite_where=_GROWN, postgresql_where=_GROWN),
)

FINDING_ALIASES: Final = make_table(
    "finding_aliases",
    "Ids that findings had between their first and their present one, and those of findings that joined others.",
    Column("id", ContentId, primary_key=True),
    Column("lasting", ContentId, nullable=False, comment="The id that its finding keeps while it grows."),
    rowid=False,
)

FINDING_STATEMENTS: Final = make_table(
    "finding_statements",
    "Which statements a finding is made of.",
    Column("finding", Integer, ForeignKey("findings.key"), primary_key=True),
    refer_article(primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Index("finding_statements_article", "article"),
    rowid=False,
)


def name_findings() -> ColumnElement[Any]:
    """Return the column "lasting" of a query of findings: the id that each keeps."""
    return func.coalesce(FINDINGS.c.lasting, FINDINGS.c.id).label("lasting")


def word_findings() -> ColumnElement[Any]:
    """Return the column "text" of a query that joins findings with the articles of their wording: their words."""
    words = func.substr(ARTICLES.c.text, FINDINGS.c.start + 1, FINDINGS.c.end - FINDINGS.c.start)
    return func.coalesce(FINDINGS.c.text, words).label("text")
