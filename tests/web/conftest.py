"""A small desk of invented reports behind the web application."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.app import make_app
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from starlette.testclient import TestClient

SAMPLE = Path(__file__).parents[2] / "src" / "twosource" / "sample"
HOME = "http://127.0.0.1:8000"


@pytest.fixture(scope="session")
def made_desk(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The sample story on a desk, analysed without models; a test that writes does so to a copy."""
    where = tmp_path_factory.mktemp("made") / "desk.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        desk.add(sorted(str(each) for each in SAMPLE.iterdir() if each.suffix in {".txt", ".html"}))
    made = where.read_bytes()
    yield where
    assert where.read_bytes() == made, "a test wrote to the desk that all of them read"


@pytest.fixture
def site(made_desk: Path, tmp_path: Path) -> Iterator[Site]:
    """The sample desk on the web, for one test."""
    where = tmp_path / "desk.sqlite"
    shutil.copy(made_desk, where)
    site = Site(desk=Desk(where, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    yield site
    site.close()


@pytest.fixture
def client(site: Site) -> TestClient:
    """A client of the application of that desk."""
    from starlette.testclient import TestClient  # noqa: PLC0415 - slow to load

    return TestClient(make_app(site), base_url=HOME)
