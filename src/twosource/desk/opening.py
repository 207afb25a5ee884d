"""Opening a desk: a file or a database of a server, for reading or as its one writer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from twosource.desk.files import open_file
from twosource.desk.servers import SCHEMES, open_server, show_address
from twosource.desk.store import Store


def open_store(where: str | Path, *, write: bool, now: Callable[[], float]) -> Store:
    """Open the desk at a path or at ``postgresql://user:password@host/database``.

    For writing it is made where there is none, brought up to date where it is of an older version, and held until it
    is closed or the process ends: there is one writer at a time, and any number of readers. ``now`` gives seconds
    since 1970 (UTC).

    Raises:
        DeskError: there is no desk there, or it cannot be used; the message says why and what to do.
    """
    if isinstance(where, str) and where.startswith(SCHEMES):
        return open_server(where, write=write, now=now)
    return open_file(Path(where), write=write, now=now)


def show_place(where: str | Path) -> str:
    """Return a path or an address as people may read it: without a password."""
    return show_address(where) if isinstance(where, str) and where.startswith(SCHEMES) else str(where)
