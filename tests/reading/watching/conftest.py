from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.reading.fetching.site import Site, Time
from tests.reading.watching.keeper import Keeper


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def site(time: Time) -> Iterator[Site]:
    with Site(time).open() as site:
        yield site


@pytest.fixture
def keeper(time: Time) -> Iterator[Keeper]:
    with Keeper.open(time) as keeper:
        yield keeper
