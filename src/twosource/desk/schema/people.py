"""What could not be used, what people set right, and what they want to be told of."""

from __future__ import annotations

from typing import Final

from sqlalchemy import Column, Float, ForeignKey, Index, Integer, LargeBinary, String, Text

from twosource.desk.schema.parts import make_key, make_table

FAILURES: Final = make_table(
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

CORRECTIONS: Final = make_table(
    "corrections",
    "What people have set right: events, replayed after every analysis.",
    make_key("In order."),
    Column("id", String, nullable=False, unique=True),
    Column("kind", String, nullable=False),
    Column("subject", Text, nullable=False, comment="A JSON list of ids, outlets or words."),
    Column("value", Text),
    Column("who", Text, nullable=False),
    Column("made", Text, nullable=False, comment="When it was made."),
    Column("why", Text, nullable=False),
    Column("packed", LargeBinary, nullable=False, comment="The Correction."),
)

EVENTS: Final = make_table(
    "events",
    "What became of findings, in order: what alerts tell of.",
    make_key("In order."),
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

ALERTS: Final = make_table(
    "alerts",
    "Saved searches that report what became of findings.",
    Column("name", String, primary_key=True),
    Column("query", Text, nullable=False, comment="A JSON object: words and filters."),
    Column("made", Text, nullable=False),
    Column("seen", Integer, nullable=False, comment="Key of the last event that was reported."),
    Column("seen_finding", Integer, nullable=False, comment="Key of the last finding that was reported as new."),
)

FEEDS: Final = make_table(
    "feeds",
    "Feeds that are watched.",
    Column("url", Text, primary_key=True),
    Column("title", Text),
    Column("due", Float, comment="When it is asked for next, in seconds since 1970; null: never again."),
    Column("failed", Text, comment="Why the last poll failed; null: it did not."),
    Column("packed", LargeBinary, nullable=False, comment="The FeedState."),
)

VISITS: Final = make_table(
    "visits",
    "Pages that feeds named: when they are fetched, and fetched again in case their text has changed.",
    Column("url", Text, primary_key=True),
    Column("feed", Text, nullable=False, comment="Address of the feed that named it."),
    Column("due", Float, comment="When it is asked for next, in seconds since 1970; null: never again."),
    Column("packed", LargeBinary, nullable=False, comment="The PageState."),
    Index("visits_due", "due"),
)
