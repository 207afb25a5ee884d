"""A desk made to be what an earlier release would have made."""

from __future__ import annotations

from sqlalchemy import Connection, text, update

from twosource.desk.schema import META

_TO_VERSION_1 = (
    "DROP TABLE finding_aliases",
    "DROP INDEX findings_id",
    "DROP INDEX findings_lasting",
    "DROP INDEX stories_standing",
    "CREATE INDEX stories_changed ON stories (changed)",
    "DROP INDEX articles_outlet",
    "CREATE INDEX articles_outlet ON articles (outlet)",
)


def take_back(connection: Connection) -> None:
    """Take back what the steps after version 1 did."""
    for statement in _TO_VERSION_1:
        connection.execute(text(statement))
    connection.execute(update(META).where(META.c.name == "schema").values(value="1"))
