from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.assembly.judging.server import Server


@pytest.fixture
def server() -> Iterator[Server]:
    with Server().open() as server:
        yield server
