"""Makes the tables of a new desk, and runs the steps that an older one lacks."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy import Connection, inspect, select, text, update

from twosource.desk.migrations.steps import STEPS, Step
from twosource.desk.schema import META, METADATA, VERSION
from twosource.errors import DeskError, EarlierError
from twosource.version import __version__

_SCHEMA = "schema"
APPLICATION = 0x32737263  # "2src": tells SQLite's own tools and `file` what this is


def create_tables(connection: Connection, at: str) -> None:
    """Make the tables of a new desk."""
    METADATA.create_all(connection)
    facts = {_SCHEMA: str(VERSION), "made": at, "made_by": f"twosource {__version__}"}
    connection.execute(META.insert(), [{"name": name, "value": value} for name, value in facts.items()])
    _mark(connection, VERSION)


def find_version(connection: Connection, where: str) -> int | None:
    """Return the version of the tables of a desk, None where there are no tables at all.

    Raises:
        DeskError: there are tables, but not those of a desk.
    """
    names = set(inspect(connection).get_table_names())
    if META.name in names:
        found = connection.execute(select(META.c.value).where(META.c.name == _SCHEMA)).scalar()
        if found is not None and found.isdecimal():
            return int(found)
    if names & set(METADATA.tables):
        raise DeskError(where, "it holds tables of something else; give a desk a file or a database of its own")
    return None


def check_version(found: int, where: str, current: int) -> None:
    """Refuse a desk that a later release has written to.

    Raises:
        DeskError: it is of a later version.
    """
    if found > current:
        what = f"it was written by a later twosource (desk version {found}, this one knows {current}); update twosource"
        raise DeskError(where, what)


def tell_earlier(found: int, where: str, current: int) -> EarlierError:
    """Return the error that says that a desk has to be brought up to date before it can be read."""
    does = "add something to it or start `twosource serve`, which brings it up to date"
    return EarlierError(where, f"it is of an earlier version ({found}; now {current})", does)


def upgrade(connection: Connection, found: int, *, steps: Sequence[Step] = STEPS) -> int:
    """Run the steps that a desk of version ``found`` lacks, in order; return the version that it has now.

    All of it happens in the transaction of ``connection``: a step that fails leaves the desk as it was.
    """
    lacking = sorted((step for step in steps if step.version > found), key=lambda step: step.version)
    for step in lacking:
        step.run(connection)
        connection.execute(update(META).where(META.c.name == _SCHEMA).values(value=str(step.version)))
        _mark(connection, step.version)
    return lacking[-1].version if lacking else found


def _mark(connection: Connection, version: int) -> None:
    """Write into the head of a file what it is; a server has no such place."""
    if connection.dialect.name == "sqlite":
        connection.execute(text(f"PRAGMA application_id = {APPLICATION}"))
        connection.execute(text(f"PRAGMA user_version = {version}"))
