"""A fresh desk for each test, once in a file and once on a server of the system's packages."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from tests.desk.clock import Clock
from tests.desk.server import empty_database, run_server
from tests.server_notice import find_postgresql

from twosource.desk.opening import open_store
from twosource.desk.store import Store


@pytest.fixture(scope="session")
def server() -> Iterator[Callable[[], str]]:
    """Return the address of a database, emptied at each call. Skips the test where the system has no PostgreSQL."""
    programs = find_postgresql()
    if programs is None:
        pytest.skip("no PostgreSQL on this system (see tests/server_notice.py)")
    with run_server(programs) as folder:
        yield lambda: empty_database(folder)


@pytest.fixture(params=["file", "server"])
def where(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Where no desk is yet: a path and, in another run of the same test, the address of a database."""
    if request.param == "file":
        return str(tmp_path / "desk" / "test.desk")
    make: Callable[[], str] = request.getfixturevalue("server")
    return make()


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def store(where: str, clock: Clock) -> Iterator[Store]:
    """An empty desk, open for writing."""
    with open_store(where, write=True, now=clock) as opened:
        yield opened


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where no desk is yet, in a file."""
    return tmp_path / "desk" / "test.desk"
