"""Where no desk is yet: a path and, in another run of the same test, the address of a throw-away database."""

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.desk.conftest import server

__all__ = ["server"]


@pytest.fixture(params=["file", "server"])
def place(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    if request.param == "file":
        return str(tmp_path / "desk.sqlite")
    make: Callable[[], str] = request.getfixturevalue("server")
    return make()
