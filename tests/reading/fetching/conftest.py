from __future__ import annotations

from collections.abc import Iterator

import pytest
from tests.reading.fetching.site import Site, Time, make_fetcher

from twosource.reading.fetching import Fetcher


@pytest.fixture
def time() -> Time:
    return Time()


@pytest.fixture
def site(time: Time) -> Iterator[Site]:
    with Site(time).open() as site:
        yield site


@pytest.fixture
def fetch(time: Time) -> Iterator[Fetcher]:
    with make_fetcher(time) as fetcher:
        yield fetcher
