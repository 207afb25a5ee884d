"""Fifty reports that attack whoever shows them, on every page that shows anything of them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

import pytest
from tests.web.addresses import ALWAYS, list_addresses
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


@pytest.mark.parametrize(("size", "each"), [(WIDE, 1), (PHONE, 3)], ids=["wide", "phone"])
def test_nothing_of_fifty_hostile_articles_runs_or_breaks_the_layout(
    browser: Browser, hostile_desk: Path, hostile_home: str, size: dict[str, int], each: int
) -> None:
    every = list_addresses(hostile_desk)
    looked_at = [*ALWAYS, *every[len(ALWAYS) :: each]]
    assert {_kind(address) for address in looked_at} == {_kind(address) for address in every}
    complaints: list[str] = []
    with watched_page(browser, hostile_home, complaints, viewport=size) as page:
        for address in looked_at:
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
    with Desk(hostile_desk) as desk:
        every = [each for story in desk.stories().items for each in desk.story(story.id).articles]
    with_words = [f"/articles/{each.id}" for each in every if "{{ 7 * 7 }}" in each.text]
    assert with_words
    with watched_page(browser, hostile_home, complaints) as page:
        for address in with_words:
            page.goto(address)
            assert "{{ 7 * 7 }}" in page.inner_text("main")
    assert complaints == []


def _kind(address: str) -> tuple[str, bool]:
    """Return what kind of page stands at an address: its first part, and whether two articles are read there."""
    return urlsplit(address).path.split("/")[1], "/read?" in address
