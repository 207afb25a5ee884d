"""What was read, the articles made of it, and what makes them be found."""

from __future__ import annotations

from typing import Any, Final

from sqlalchemy import (
    DDL,
    Column,
    ColumnElement,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    String,
    Text,
    case,
    event,
)

from twosource.desk.schema.parts import ContentId, make_key, make_table, refer_article

META: Final = make_table(
    "meta",
    "What the desk is: one row a fact.",
    Column("name", String, primary_key=True, comment="'schema': version of these tables; 'made_by'; 'writer'; …"),
    Column("value", Text, nullable=False),
)

PAGES: Final = make_table(
    "pages",
    "What was read, before anything was done to it: everything else can be made again from it.",
    make_key("Order of arrival."),
    Column("sha256", LargeBinary, nullable=False, comment="Of what was read, with where it was read from."),
    Column("given", Text, nullable=False, comment="Path, address or - as it was given."),
    Column("added", Text, nullable=False, comment="When it came to the desk."),
    Column("packed", LargeBinary, nullable=False, comment="The RawArticle, compressed."),
    Index("pages_sha256", "sha256", unique=True),
)

ARTICLES: Final = make_table(
    "articles",
    "Reports as one outlet published them, in their newest version.",
    make_key("Order of arrival."),
    Column("id", String, nullable=False, unique=True, comment="Of outlet and text: changes with the text."),
    Column("page", Integer, ForeignKey("pages.key"), comment="What it was made from; null: the page was not kept."),
    Column("given", Text, nullable=False, comment="Path, address or - as it was given."),
    Column("url", Text, comment="The address that the page calls its own, else the one it was read from."),
    Column("address", ContentId, comment="Digest of the url without what does not tell pages apart."),
    Column("outlet", Text, comment="Who published it, cut where it is absurdly long; null: unknown."),
    Column("title", Text),
    Column("language", String, nullable=False, comment="BCP 47, 'und' where it is unknown."),
    Column("day", String, comment="Day of publication, as far as it is known; null: nothing is known."),
    Column("trust", String, comment="stated, inferred or doubtful: what the day rests on."),
    Column("added", Text, nullable=False, comment="When it came to the desk."),
    Column("text", Text, nullable=False, comment="The clean text: offsets count its Unicode code points."),
    Column("words", Integer, nullable=False),
    Column("story", Integer, ForeignKey("stories.key"), comment="The story it belongs to."),
    Column("phase", Integer, nullable=False, default=0, comment="Number of the part of a long story, from 0."),
    Column("packed", LargeBinary, nullable=False, comment="The rest of the Article: credits, date evidence, notes …"),
    Index("articles_address", "address"),
    Index("articles_story", "story", "day", "outlet"),
    Index("articles_day", "day"),
    Index("articles_outlet", "outlet", "day", "story", "trust"),
)


def sure_day() -> ColumnElement[Any]:
    """Return the day of publication of an article, null where it is doubtful."""
    return case((ARTICLES.c.trust != "doubtful", ARTICLES.c.day))


def is_doubtful() -> ColumnElement[Any]:
    """Return 1 for an article whose day of publication is doubtful, else 0."""
    return case(((ARTICLES.c.trust == "doubtful") & ARTICLES.c.day.is_not(None), 1), else_=0)


ALIASES: Final = make_table(
    "aliases",
    "Ids that an article had before its text was another one.",
    Column("id", String, primary_key=True),
    refer_article(),
    Column("packed", LargeBinary, comment="The Article as it was, while results of its story still rest on it."),
    Index("aliases_article", "article"),
)

VERSIONS: Final = make_table(
    "versions",
    "Earlier texts of articles, the earliest first.",
    refer_article(primary_key=True),
    Column("number", Integer, primary_key=True, comment="From 0."),
    Column("given", Text, nullable=False),
    Column("fetched", Text, comment="When its page was fetched, where that is known."),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("page", Integer, ForeignKey("pages.key")),
    Column("packed", LargeBinary, nullable=False, comment="The rest of the Version: what was changed after it."),
)

JUNK: Final = make_table(
    "junk",
    "Text of pages that is not the article, with the reason why it was dropped.",
    refer_article(primary_key=True),
    Column("number", Integer, primary_key=True, comment="From 0, in the order of the page."),
    Column("why", Text, nullable=False),
    Column("text", Text, nullable=False),
    rowid=False,
)

TRAITS: Final = make_table(
    "traits",
    "What articles are grouped by. The index of copies is made again from their texts when it is lost.",
    refer_article(primary_key=True),
    Column("profile", LargeBinary, nullable=False, comment="What the article is about, for grouping."),
)

COPIES: Final = make_table(
    "copies",
    "Pairs of articles that have narrative words in common in the same order: candidates of copying.",
    refer_article("b", primary_key=True, comment="The later one."),
    refer_article("a", primary_key=True, comment="The earlier one."),
    Column("words", Integer, nullable=False, comment="About how many words they share."),
    Index("copies_a", "a"),
    rowid=False,
)

SEARCHED: Final = make_table(
    "searched",
    "Which articles are in the full text index `search`, which `SELECT rowid FROM search WHERE search MATCH 'ferry AND "
    "sank'` asks on SQLite, `SELECT article FROM search WHERE signs @@ 'ferry & sank'` on PostgreSQL: words in lower "
    "case, without accents, in the singular. U+E000 begins signs of two words side by side, U+E001 those of filters.",
    refer_article(primary_key=True),
    Column("digest", Integer, nullable=False, comment="Of the title and text as they are in the index."),
    Column("facets", Text, nullable=False, comment="What it is filtered by, as it is in the index."),
)

_FTS5: Final = "USING fts5(signs, content='', detail=none, columnsize=0, tokenize='ascii')"
_SEARCH: Final = (
    ("sqlite", f"CREATE VIRTUAL TABLE search {_FTS5}"),
    ("postgresql", "CREATE TABLE search (article INTEGER PRIMARY KEY, signs tsvector NOT NULL)"),
    ("postgresql", "CREATE INDEX search_signs ON search USING gin (signs)"),
)
for _dialect, _statement in _SEARCH:
    _made = DDL(_statement)  # type: ignore[no-untyped-call]
    event.listen(SEARCHED, "after_create", _made.execute_if(dialect=_dialect))
