"""The tables of a desk. Their comments are its documentation: the reference page is made of them.

Keys are integers in order of arrival and never used again; ids are derived from content and the same on every machine.
Times are ISO 8601 in UTC, days are ISO 8601. ``packed`` columns hold nouns as `packing` writes them: what other tools
want to read stands in columns of its own.
"""

from __future__ import annotations

from typing import Final

from sqlalchemy import (
    DDL,
    Column,
    Float,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    String,
    Table,
    Text,
    event,
    text,
)
from sqlalchemy.schema import SchemaItem

VERSION: Final = 1

METADATA: Final = MetaData()

_WAITS = text("queued IS NOT NULL")


def _table(name: str, comment: str, *parts: SchemaItem, rowid: bool = True) -> Table:
    return Table(name, METADATA, *parts, comment=comment, sqlite_with_rowid=rowid)


def _key(comment: str) -> Column[int]:
    return Column("key", Integer, primary_key=True, autoincrement=False, comment=comment)


def _article(name: str = "article", *, primary_key: bool = False, comment: str = "The article's key.") -> Column[int]:
    return Column(name, Integer, ForeignKey("articles.key"), primary_key=primary_key, nullable=False, comment=comment)


META: Final = _table(
    "meta",
    "What the desk is: one row a fact.",
    Column("name", String, primary_key=True, comment="'schema': version of these tables; 'made_by'; 'writer'; …"),
    Column("value", Text, nullable=False),
)

PAGES: Final = _table(
    "pages",
    "What was read, before anything was done to it: everything else can be made again from it.",
    _key("Order of arrival."),
    Column("sha256", LargeBinary, nullable=False, comment="Of what was read, with where it was read from."),
    Column("given", Text, nullable=False, comment="Path, address or - as it was given."),
    Column("added", Text, nullable=False, comment="When it came to the desk."),
    Column("packed", LargeBinary, nullable=False, comment="The RawArticle, compressed."),
    Index("pages_sha256", "sha256", unique=True),
)

ARTICLES: Final = _table(
    "articles",
    "Reports as one outlet published them, in their newest version.",
    _key("Order of arrival."),
    Column("id", String, nullable=False, unique=True, comment="Of outlet and text: changes with the text."),
    Column("page", Integer, ForeignKey("pages.key"), comment="What it was made from; null: the page was not kept."),
    Column("given", Text, nullable=False, comment="Path, address or - as it was given."),
    Column("url", Text, comment="The address that the page calls its own, else the one it was read from."),
    Column("address", Text, comment="The same without what does not tell pages apart: texts of one are versions."),
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
    Index("articles_outlet", "outlet"),
)

ALIASES: Final = _table(
    "aliases",
    "Ids that an article had before its text was another one.",
    Column("id", String, primary_key=True),
    _article(),
    Column("packed", LargeBinary, comment="The Article as it was, while results of its story still rest on it."),
    Index("aliases_article", "article"),
)

VERSIONS: Final = _table(
    "versions",
    "Earlier texts of articles, the earliest first.",
    _article(primary_key=True),
    Column("number", Integer, primary_key=True, comment="From 0."),
    Column("given", Text, nullable=False),
    Column("fetched", Text, comment="When its page was fetched, where that is known."),
    Column("title", Text),
    Column("text", Text, nullable=False),
    Column("page", Integer, ForeignKey("pages.key")),
    Column("packed", LargeBinary, nullable=False, comment="The rest of the Version: what was changed after it."),
)

SEARCHED: Final = _table(
    "searched",
    "Which articles are in the full text index `search`, which `SELECT rowid FROM search WHERE search MATCH 'ferry AND "
    "sank'` asks on SQLite, `SELECT article FROM search WHERE signs @@ 'ferry & sank'` on PostgreSQL: words in lower "
    "case, without accents, in the singular. U+E000 begins signs of two words side by side, U+E001 those of filters.",
    _article(primary_key=True),
    Column("digest", Integer, nullable=False, comment="Of the title and text as they are in the index."),
    Column("facets", Text, nullable=False, comment="What it is filtered by, as it is in the index."),
)

JUNK: Final = _table(
    "junk",
    "Text of pages that is not the article, with the reason why it was dropped.",
    _article(primary_key=True),
    Column("number", Integer, primary_key=True, comment="From 0, in the order of the page."),
    Column("why", Text, nullable=False),
    Column("text", Text, nullable=False),
    rowid=False,
)

TRAITS: Final = _table(
    "traits",
    "What the indexes of copies and stories are made from again when they are lost.",
    _article(primary_key=True),
    Column("fingerprint", LargeBinary, nullable=False, comment="Sampled shingles."),
    Column("profile", LargeBinary, nullable=False, comment="What the article is about, for grouping."),
)

COPIES: Final = _table(
    "copies",
    "Pairs of articles that have narrative words in common in the same order: candidates of copying.",
    _article("b", primary_key=True, comment="The later one."),
    _article("a", primary_key=True, comment="The earlier one."),
    Column("words", Integer, nullable=False, comment="About how many words they share."),
    Index("copies_a", "a"),
    rowid=False,
)

STORIES: Final = _table(
    "stories",
    "Articles about one event.",
    _key("Key of the article that founded it."),
    Column("id", String, nullable=False, unique=True, comment="Never changes while the story grows."),
    Column("title", Text, nullable=False),
    Column("merged_into", Integer, comment="The story that took its articles in; null: it stands."),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("first_day", String, comment="Of publication, of its articles."),
    Column("last_day", String),
    Column("changed", Text, nullable=False, comment="When an article was last added or taken out."),
    Column("queued", Integer, comment="Place in the queue of stories to analyse; null: it is analysed."),
    Column("analysed", Text, comment="When it was last analysed; null: never."),
    Column("findings", Integer, nullable=False, default=0),
    Column("packed", LargeBinary, comment="The Comparison without its articles, their ids instead; null: none yet."),
    Index("stories_queued", "queued", sqlite_where=_WAITS, postgresql_where=_WAITS),
    Index("stories_changed", "changed"),
)

SOURCES: Final = _table(
    "sources",
    "Whom statements are attributed to.",
    _key("In order of arrival."),
    Column("id", String, nullable=False, unique=True),
    Column("name", Text, nullable=False),
    Column("folded", Text, nullable=False, comment="The name as it is looked up: without case."),
    Column("kind", String, nullable=False, comment="person, organisation, document, group or unnamed."),
    Column("roles", Text, nullable=False, comment="A JSON list."),
    Index("sources_folded", "folded"),
)

STATEMENTS: Final = _table(
    "statements",
    "What articles say, a clause or sentence each: a span of articles.text.",
    _article(primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False, comment="Of those that start there, from 0."),
    Column("end", Integer, nullable=False),
    Column("id", String, nullable=False),
    Column("form", String, nullable=False, comment="direct, mixed, indirect or narration."),
    Column("stance", String, nullable=False, comment="asserts, denies, hedges, asks or demands."),
    Column("origin", String, comment="Id of the origin of its text in its story; null: unknown."),
    Column("source", Integer, comment="Key of the innermost source; null: the article's own words."),
    Index("statements_source", "source"),
    rowid=False,
)

PASSAGES: Final = _table(
    "passages",
    "Runs of sentences that stand, copied or rewritten, in two articles.",
    Column("story", Integer, ForeignKey("stories.key"), primary_key=True),
    Column("id", String, primary_key=True),
    Column("origin", String, comment="Id of the origin it belongs to."),
    Column("kind", String, nullable=False, comment="copied or rewritten."),
    _article("a"),
    Column("a_start", Integer, nullable=False),
    Column("a_end", Integer, nullable=False),
    _article("b"),
    Column("b_start", Integer, nullable=False),
    Column("b_end", Integer, nullable=False),
    rowid=False,
)

FINDINGS: Final = _table(
    "findings",
    "Statements of different articles about the same fact, with the four counts.",
    _key("In order of arrival."),
    Column("id", String, nullable=False, comment="Of its statements: changes when one is added."),
    Column("lasting", String, nullable=False, comment="Id that it keeps while it grows: the one it had at first."),
    Column("story", Integer, ForeignKey("stories.key"), nullable=False),
    Column("text", Text, nullable=False, comment="The clearest wording among its statements."),
    Column("articles", Integer, nullable=False),
    Column("outlets", Integer, nullable=False),
    Column("origins", Integer, nullable=False),
    Column("sources", Integer, nullable=False),
    Column("independence", String, nullable=False),
    Column("support", String, nullable=False),
    Column("differs", Integer, nullable=False, comment="1 where statements differ or contradict one another, else 0."),
    Index("findings_story", "story"),
    Index("findings_support", "support"),
)

FINDING_STATEMENTS: Final = _table(
    "finding_statements",
    "Which statements a finding is made of.",
    Column("finding", Integer, ForeignKey("findings.key"), primary_key=True),
    _article(primary_key=True),
    Column("start", Integer, primary_key=True, autoincrement=False),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Index("finding_statements_article", "article"),
    rowid=False,
)

FAILURES: Final = _table(
    "failures",
    "What could not be used, and why; gone when it could be used later.",
    Column("id", String, primary_key=True, comment="Of the path or address."),
    Column("given", Text, nullable=False, comment="Path or address as it was given."),
    Column("what", Text, nullable=False, comment="What happened and what to do."),
    Column("kind", String, nullable=False, comment="Name of the error."),
    Column("first", Text, nullable=False, comment="When it failed first."),
    Column("last", Text, nullable=False, comment="When it failed last."),
    Column("times", Integer, nullable=False),
    rowid=False,
)

CORRECTIONS: Final = _table(
    "corrections",
    "What people have set right: events, replayed after every analysis.",
    _key("In order."),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False, comment="A JSON list of ids, outlets or words."),
    Column("value", Text),
    Column("who", Text, nullable=False),
    Column("made", Text, nullable=False, comment="When it was made."),
    Column("why", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False, comment="The Correction."),
)

EVENTS: Final = _table(
    "events",
    "What became of findings, in order: what alerts tell of.",
    _key("In order."),
    Column("at", Text, nullable=False),
    Column("story", Integer, ForeignKey("stories.key"), nullable=False),
    Column("finding", String, nullable=False, comment="The lasting id of the finding."),
    Column("kind", String, nullable=False, comment="support, figure, differs or gone."),
    Column("before", Text, comment="For instance 'single article'."),
    Column("after", Text, comment="For instance 'corroborated'."),
    Column("text", Text, nullable=False, comment="Of the finding, as it was then."),
    Index("events_finding", "finding"),
    Index("events_story", "story"),
)

ALERTS: Final = _table(
    "alerts",
    "Saved searches that report what became of findings.",
    Column("name", String, primary_key=True),
    Column("query", Text, nullable=False, comment="A JSON object: words and filters."),
    Column("made", Text, nullable=False),
    Column("seen", Integer, nullable=False, comment="Key of the last event that was reported."),
    Column("seen_finding", Integer, nullable=False, comment="Key of the last finding that was reported as new."),
)

FEEDS: Final = _table(
    "feeds",
    "Feeds that are watched.",
    Column("url", Text, primary_key=True),
    Column("title", Text),
    Column("due", Float, comment="When it is asked for next, in seconds since 1970; null: never again."),
    Column("failed", Text, comment="Why the last poll failed; null: it did not."),
    Column("packed", LargeBinary, nullable=False, comment="The FeedState."),
)

VISITS: Final = _table(
    "visits",
    "Pages that feeds named: when they are fetched, and fetched again in case their text has changed.",
    Column("url", Text, primary_key=True),
    Column("feed", Text, nullable=False, comment="Address of the feed that named it."),
    Column("due", Float, comment="When it is asked for next, in seconds since 1970; null: never again."),
    Column("packed", LargeBinary, nullable=False, comment="The PageState."),
    Index("visits_due", "due"),
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
