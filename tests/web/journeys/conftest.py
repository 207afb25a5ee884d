"""A desk with nothing on it, or with two reports, on a port, and a page of a real browser that must not complain."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.reports import FIRST, SECOND, write_reports
from tests.web.loopback import serve_here
from tests.web.watching import watched_page

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

PATIENCE = 60_000  # milliseconds: a machine may be busy


@pytest.fixture(autouse=True)
def patient() -> None:
    """Wait long before something counts as missing; what is there is not waited for."""
    expect.set_options(timeout=PATIENCE)


@pytest.fixture(scope="session")
def two_reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A desk with the first two reports, analysed without models; nobody writes to this file."""
    where = tmp_path_factory.mktemp("two")
    with Desk(where / "desk.sqlite", settings=make_settings(fast=True)) as desk:
        desk.add([str(path) for path in write_reports(where, FIRST, SECOND)])
    return where / "desk.sqlite"


@pytest.fixture
def begun(two_reports: Path, tmp_path: Path) -> Path:
    """The desk that the site shows; a module that begins with nothing gives another."""
    return Path(shutil.copy(two_reports, tmp_path / "desk.sqlite"))


@pytest.fixture
def site(begun: Path) -> Iterator[Site]:
    """That desk on the web."""
    site = Site(desk=Desk(begun, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    yield site
    site.close()


@pytest.fixture
def home(site: Site) -> Iterator[str]:
    """The address of the site."""
    with serve_here(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    """A page of the site; fails the test where the browser complains."""
    complaints: list[str] = []
    with watched_page(browser, home, complaints) as page:
        page.set_default_timeout(PATIENCE)
        yield page
    assert complaints == []


@pytest.fixture
def plain(browser: Browser, home: str) -> Iterator[Page]:
    """A page of a browser that runs no scripts."""
    complaints: list[str] = []
    with watched_page(browser, home, complaints, java_script_enabled=False) as page:
        page.set_default_timeout(PATIENCE)
        yield page
    assert complaints == []
