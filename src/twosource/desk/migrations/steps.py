"""What has to be done to a desk of an earlier version, one step a version. Steps are never changed once released."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from sqlalchemy import Connection, text


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Brings a desk from the version before to ``version``. ``what`` is done, in words.

    ``run`` gets a connection in a transaction and writes plain SQL: the tables of `schema` are those of today, not
    those of its day.
    """

    version: int
    what: str
    run: Callable[[Connection], None]


def _list_fast(connection: Connection) -> None:
    kind, end = ("BLOB", " WITHOUT ROWID") if connection.dialect.name == "sqlite" else ("BYTEA", "")
    for statement in (
        f"CREATE TABLE finding_aliases (id {kind} NOT NULL, lasting {kind} NOT NULL, PRIMARY KEY (id)){end}",
        "CREATE INDEX findings_id ON findings (id)",
        "CREATE INDEX findings_lasting ON findings (lasting) WHERE lasting IS NOT NULL",
        "DROP INDEX stories_changed",
        "CREATE INDEX stories_standing ON stories (changed, last_day, articles, outlets, findings) WHERE articles > 0",
        "DROP INDEX articles_outlet",
        "CREATE INDEX articles_outlet ON articles (outlet, day, story)",
    ):
        connection.execute(text(statement))


def _doubt_days(connection: Connection) -> None:
    for statement in (
        "DROP INDEX articles_outlet",
        "CREATE INDEX articles_outlet ON articles (outlet, day, story, trust)",
        """
        UPDATE stories SET
        first_day = (SELECT min(day) FROM articles WHERE articles.story = stories.key AND articles.trust <> 'doubtful'),
        last_day = (SELECT max(day) FROM articles WHERE articles.story = stories.key AND articles.trust <> 'doubtful')
        WHERE EXISTS (SELECT 1 FROM articles WHERE articles.story = stories.key AND articles.trust = 'doubtful')
        """,
    ):
        connection.execute(text(statement))


STEPS: Final[tuple[Step, ...]] = (
    Step(
        version=2,
        what="findings are found by any id that they had, and lists read no more than they show",
        run=_list_fast,
    ),
    Step(
        version=3,
        what="the days of stories are told by articles whose day is not doubtful",
        run=_doubt_days,
    ),
)
