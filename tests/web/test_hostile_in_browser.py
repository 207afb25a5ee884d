"""Fifty reports that attack whoever shows them, on every page that shows anything of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web.addresses import list_addresses
from tests.web.hostile import hostile_pages
from tests.web.loopback import serve_here
from tests.web.watching import PHONE, WIDE, watched_page

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.settings import WebSettings
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.enable_socket

_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_COVERED = """() => {
  const header = document.querySelector("header, nav");
  const box = header.getBoundingClientRect();
  const on_top = document.elementFromPoint(box.left + 5, box.top + 5);
  return !(header.contains(on_top) || on_top.contains(header));
}"""
_FOREIGN = """() => [...document.querySelectorAll("body :is([href], [src], [action], [data], [formaction])")]
  .map((one) => one.href?.baseVal ?? one.href ?? one.src ?? one.action ?? one.data)
  .filter((address) => /^\\s*(javascript|data|vbscript):/i.test(address))"""


@pytest.fixture(scope="module")
def hostile_desk(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile")
    for name, content in hostile_pages():
        (folder / name).write_bytes(content)
    where = folder.parent / "hostile.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        added = desk.add([folder])
    assert [told.outcome for told in added.told] == ["added"] * 50
    return where


@pytest.fixture
def hostile_home(hostile_desk: Path) -> Iterator[str]:
    site = Site(desk=Desk(hostile_desk, settings=make_settings(fast=True)), settings=WebSettings(fast=True))
    with serve_here(site) as home:
        yield home


@pytest.mark.parametrize("size", [WIDE, PHONE], ids=["wide", "phone"])
def test_nothing_of_fifty_hostile_articles_runs_or_breaks_the_layout(
    browser: Browser, hostile_desk: Path, hostile_home: str, size: dict[str, int]
) -> None:
    complaints: list[str] = []
    with watched_page(browser, hostile_home, complaints, viewport=size) as page:
        for address in list_addresses(hostile_desk):
            page.goto(address)
            assert page.evaluate("window.hit") is None, address
            assert page.evaluate(_WIDER) <= 0, f"{address} is wider than the screen"
            assert not page.evaluate(_COVERED), f"{address}: something lies over the navigation"
            assert page.evaluate(_FOREIGN) == [], address
            assert page.url == hostile_home + address
    assert complaints == []


def test_template_words_of_articles_are_shown_as_they_are(
    browser: Browser, hostile_desk: Path, hostile_home: str
) -> None:
    complaints: list[str] = []
    with watched_page(browser, hostile_home, complaints) as page:
        texts = []
        for address in list_addresses(hostile_desk):
            if address.startswith("/articles/"):
                page.goto(address)
                texts.append(page.inner_text("main"))
    assert any("{{ 7 * 7 }}" in text for text in texts)
    assert complaints == []
