"""A desk in a file: SQLite with a write-ahead log.

A commit is on disk before it is acknowledged (``synchronous = FULL``): with less, a loss of power could take the last
ones away. A new desk is made beside its place and moved there whole, so that a kill never leaves half of one.
"""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, contextmanager
from pathlib import Path

from sqlalchemy import Connection, Engine, QueuePool, create_engine, event

from twosource.desk.heads import has_log, look_at
from twosource.desk.locking import holding
from twosource.desk.migrations.running import check_version, create_tables, find_version, tell_earlier, upgrade
from twosource.desk.migrations.steps import STEPS
from twosource.desk.schema import VERSION
from twosource.desk.store import Store, write_time
from twosource.desk.telling import explain_system, telling
from twosource.errors import DeskError

PAGE_SIZE = 32768  # bytes; rows hold whole texts: with pages of 8192 a fifth of the file stays empty
_WAIT = 30.0  # seconds for other programs that write to the file
_MEMORY = 64_000  # kB of the file that a connection holds in memory
_LOG = 64 * 2**20  # bytes that the log is cut to when it was longer


def open_file(path: Path, *, write: bool, now: Callable[[], float]) -> Store:
    """Open the desk in a file; see `opening.open_store`."""
    where = str(path)
    with ExitStack() as held, telling(where):
        try:
            if path.exists():
                look_at(path)  # before anything is put beside it
            if write:
                path.parent.mkdir(parents=True, exist_ok=True)
                held.enter_context(holding(path))
                _make_unless_there(path, write_time(now()))
            look_at(path)
        except OSError as error:
            raise DeskError(where, explain_system(error)) from error
        engine = make_engine(_address(path, write=write))
        held.callback(engine.dispose)
        writer = held.enter_context(engine.connect().execution_options(writes=True)) if write else None
        if writer is not None:
            _start_writing(writer, path)
            _stay_with(engine, path)
        else:
            _check(engine, where)
        return Store(where, engine, writer, now, held.pop_all())


def make_engine(address: str) -> Engine:
    """Return an engine for a file by its address (a URI of SQLite) with the settings of a desk."""

    def connect() -> sqlite3.Connection:
        return sqlite3.connect(address, uri=True, timeout=_WAIT, isolation_level=None, check_same_thread=False)

    engine = create_engine("sqlite://", creator=connect, poolclass=QueuePool, pool_size=8, max_overflow=-1)
    event.listen(engine, "connect", _set_up)
    event.listen(engine, "begin", _begin)
    return engine


def _set_up(connection: sqlite3.Connection, _: object) -> None:
    settings = {
        "foreign_keys": "ON",
        "synchronous": "FULL",
        "cache_size": -_MEMORY,
        "journal_size_limit": _LOG,
    }
    for name, value in settings.items():
        connection.execute(f"PRAGMA {name} = {value}").close()


def _begin(connection: Connection) -> None:
    # The driver would begin too late, at the first change, so that what was read before could be out of date.
    writes = bool(connection.get_execution_options().get("writes"))
    connection.exec_driver_sql(f"PRAGMA query_only = {'OFF' if writes else 'ON'}")
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _start_writing(writer: Connection, path: Path) -> None:
    with writer.begin():
        found = _require(writer, str(path))
    if found < VERSION:
        copy_file(path, path.with_name(f"{path.name}.version-{found}"))
        with writer.begin():
            upgrade(writer, found, steps=STEPS)


def _stay_with(engine: Engine, path: Path) -> None:
    """Refuse to commit to a file that no longer has its name: what is acknowledged would be gone with it."""
    opened = path.stat()

    def stay(connection: Connection) -> None:
        if not path.exists() or not os.path.samestat(path.stat(), opened):
            connection.connection.rollback()  # nobody else does where a commit fails before the database was asked
            raise DeskError(str(path), "it was moved or deleted while it was open; put it back, and do this step again")

    event.listen(engine, "commit", stay)


def _check(engine: Engine, where: str) -> None:
    with engine.connect() as connection:
        found = _require(connection, where)
    if found < VERSION:
        raise tell_earlier(found, where, VERSION)


def _require(connection: Connection, where: str) -> int:
    found = find_version(connection, where)
    if found is None:
        raise DeskError(where, "it is a database, but no desk; give another path")
    check_version(found, where, VERSION)
    return found


def _make_unless_there(path: Path, at: str) -> None:
    if path.exists():
        return
    fresh = path.with_name(f"{path.name}.new")
    with make_file(fresh, at):
        pass
    move_file(fresh, path)


@contextmanager
def make_file(path: Path, at: str) -> Iterator[Connection]:
    """Make a desk in a file, whatever is there, and yield a connection to write to it."""
    for part in (path, path.with_name(f"{path.name}-wal"), path.with_name(f"{path.name}-shm")):
        part.unlink(missing_ok=True)  # of one that was killed
    with closing(sqlite3.connect(path)) as raw:
        raw.execute(f"PRAGMA page_size = {PAGE_SIZE}").close()
        raw.execute("PRAGMA journal_mode = WAL").close()
    engine = make_engine(_address(path, write=True))
    try:
        with engine.connect().execution_options(writes=True) as connection, connection.begin():
            create_tables(connection, at)
            yield connection
    finally:
        engine.dispose()  # the last connection puts the log into the file


def move_file(path: Path, to: Path) -> None:
    """Give a file that is whole its name, so that it outlasts a loss of power."""
    with path.open("rb+") as file:
        os.fsync(file.fileno())
    path.replace(to)
    if os.name == "nt":
        return
    handle = os.open(to.parent, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _address(path: Path, *, write: bool) -> str:
    """Return the URI to open a file by: readers share a file with the log beside it, which they have to write to.

    Where they may not, there is no writer either, and without a log the file can be read as one that never changes.
    """
    uri = path.absolute().as_uri()
    if write or os.access(path.parent, os.W_OK, effective_ids=os.access in os.supports_effective_ids):
        return f"{uri}?mode=rw"
    return f"{uri}?mode=ro" if has_log(path) else f"{uri}?immutable=1"


def copy_file(path: Path, to: Path) -> None:
    """Copy a desk that may be in use to another file, whole or not at all."""
    part = to.with_name(f"{to.name}.part")
    part.unlink(missing_ok=True)
    with (
        closing(sqlite3.connect(path.absolute().as_uri() + "?mode=rw", uri=True, timeout=_WAIT)) as source,
        closing(sqlite3.connect(part)) as target,
    ):
        source.backup(target)
    move_file(part, to)
