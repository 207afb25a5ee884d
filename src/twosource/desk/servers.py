"""A desk on a PostgreSQL server, for a newsroom that shares one."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import ExitStack

from sqlalchemy import URL, Connection, Engine, create_engine, make_url, text
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from twosource.desk.migrations.running import check_version, create_tables, find_version, tell_earlier, upgrade
from twosource.desk.migrations.steps import STEPS
from twosource.desk.schema import VERSION
from twosource.desk.store import Store, write_time
from twosource.desk.telling import telling
from twosource.errors import BusyError, DeskError

SCHEMES = ("postgresql://", "postgres://", "postgresql+pg8000://")
_DRIVER = "postgresql+pg8000"
_WRITE = "write postgresql://user:password@host/database"
_HIDDEN = "postgresql://…"  # an address in which we cannot tell what the password is
_LOCK = 0x32737263  # "2src": the number of the lock that the one writer of a database holds


def open_server(address: str, *, write: bool, now: Callable[[], float]) -> Store:
    """Open the desk in a database of a server; see `opening.open_store`."""
    url = _read_address(address)
    where = url.render_as_string(hide_password=True)
    with ExitStack() as held, telling(where):
        engine = _make_engine(url, where)
        held.callback(engine.dispose)
        _greet(engine, where)
        writer = held.enter_context(engine.connect()) if write else None
        if writer is not None:
            _start_writing(writer, where, write_time(now()))
        readers = engine.execution_options(isolation_level="REPEATABLE READ", postgresql_readonly=True)
        if not write:
            _check(readers, where)
        return Store(where, readers, writer, now, held.pop_all())


def show_address(address: str) -> str:
    """Return an address without its password."""
    return _read_address(address).render_as_string(hide_password=True)


def _read_address(address: str) -> URL:
    try:
        url = make_url(address)
    except (ArgumentError, ValueError) as error:
        raise DeskError(_HIDDEN, f"is no address; {_WRITE}") from error
    if "password" in url.query:  # it would be shown wherever the address is
        raise DeskError(_HIDDEN, f"has the password behind a question mark; {_WRITE}")
    if not url.username or not url.database:
        raise DeskError(url.render_as_string(hide_password=True), f"names no user or no database; {_WRITE}")
    return url.set(drivername=_DRIVER)


def _make_engine(url: URL, where: str) -> Engine:
    try:
        return create_engine(url)
    except ModuleNotFoundError as error:
        what = 'a desk on a server needs the driver pg8000: pip install "twosource[postgresql]"'
        raise DeskError(where, what) from error


def _greet(engine: Engine, where: str) -> None:
    try:
        engine.connect().close()
    except SQLAlchemyError:
        raise
    except Exception as error:  # the driver stumbles over what is no PostgreSQL in many ways
        raise DeskError(where, "what answers there is no PostgreSQL server; look at the address") from error


def _start_writing(writer: Connection, where: str, at: str) -> None:
    # Held by the connection that writes: where it breaks, both are gone.
    held = writer.execute(text("SELECT pg_try_advisory_lock(:number)"), {"number": _LOCK}).scalar()
    writer.commit()
    if not held:
        raise BusyError(where, "another program is adding to it", "wait until that is done, or stop it")
    with writer.begin():
        writer.execute(
            text("SET SESSION synchronous_commit TO on")
        )  # acknowledged is on disk, whatever the server's default
        found = find_version(writer, where)
        if found is None:
            create_tables(writer, at)
            return
        check_version(found, where, VERSION)
        if found < VERSION:
            upgrade(writer, found, steps=STEPS)


def _check(engine: Engine, where: str) -> None:
    with engine.connect() as connection:
        found = find_version(connection, where)
    if found is None:
        raise DeskError(where, "there is no desk in this database; `twosource add` makes one")
    check_version(found, where, VERSION)
    if found < VERSION:
        raise tell_earlier(found, where, VERSION)
