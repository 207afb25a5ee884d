"""Lists in a real browser: filtered with and without scripts, by keyboard, at the width of a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web.loopback import serve_here
from tests.web.watching import PHONE, watched_page

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.enable_socket

REPORT = "The ferry ran aground off Kolberg Tor on Friday, spokesman Ari Lev said. All 200 passengers were safe."
TITLES = {"long": "Storm tide " * 27, "word": "Storm" * 60, "turned": "מאתיים נוסעים ניצלו הנמל בסערה", "none": ""}
_WIDER = "document.documentElement.scrollWidth - document.documentElement.clientWidth"
_FOCUS = "[document.activeElement.textContent.trim(), getComputedStyle(document.activeElement).outlineStyle]"
_SMALL = """() => [...document.querySelectorAll("a, button, summary, select, input:not([type=checkbox])")]
  .filter((one) => one.closest("main, .top") && one.checkVisibility({contentVisibilityAuto: true}))
  .filter((one) => { const box = one.getBoundingClientRect(); return box.height < 24 || box.width < 24; })
  .map((one) => one.outerHTML.slice(0, 120))"""
SHOWN = ("/stories", "/stories?support=corroborated", "/sources", "/outlets", "/failures", "/about")


@pytest.fixture
def home(site: Site, tmp_path: Path) -> Iterator[str]:
    """The sample desk with stories of difficult titles that wait."""
    for number, (name, title) in enumerate(TITLES.items()):
        text = REPORT.replace("ferry", f"{name} ferry").replace("200", str(number + 20))
        (tmp_path / f"{name}.txt").write_text(f"{title}\n\n{text}" if title else text, encoding="utf-8")
    with Desk(site.desk.where, settings=make_settings(fast=True)) as desk:
        desk.add([*sorted(tmp_path.glob("*.txt")), tmp_path / f"{'deep/' * 40}gone.txt"], analyse=False)
    with serve_here(site) as address:
        yield address


def test_a_filter_changes_the_list_in_place_and_the_address_with_it(browser: Browser, home: str) -> None:
    complaints: list[str] = []
    with watched_page(browser, home, complaints) as page:
        page.goto("/")
        page.evaluate("window.stayed = true")
        page.click(".filters > summary")
        page.check("input[value=corroborated]")
        page.wait_for_url("**/stories?support=corroborated")
        assert page.evaluate("window.stayed")
        assert page.inner_text("#total") == "1 story"
        assert "corroborated" in page.inner_text("#asked")
        assert "support=corroborated" in str(page.get_attribute("#orders a:last-of-type", "href"))
        page.go_back()
        page.wait_for_function("document.querySelector('#total').textContent !== '1 story'")
    assert complaints == []


def test_a_filter_works_without_scripts(browser: Browser, home: str) -> None:
    with watched_page(browser, home, [], java_script_enabled=False) as page:
        page.goto("/stories")
        page.click(".filters > summary")
        page.check("input[value=corroborated]")
        page.click("button.main")
        assert page.inner_text("#total") == "1 story"
        assert page.is_checked("input[value=corroborated]")


def test_the_keyboard_goes_past_the_navigation_and_sees_where_it_is(browser: Browser, home: str) -> None:
    with watched_page(browser, home, []) as page:
        page.goto("/stories")
        page.keyboard.press("Tab")
        assert page.evaluate(_FOCUS) == ["Skip to the content", "solid"]
        page.keyboard.press("Enter")
        page.keyboard.press("Tab")
        assert page.evaluate("document.activeElement.closest('main') !== null")
        page.keyboard.press("/")
        assert page.evaluate("document.activeElement.id") == "seek"
        page.keyboard.press("/")
        assert page.input_value("#seek") == "/"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("address", SHOWN)
def test_lists_fit_a_phone_and_fingers(browser: Browser, home: str, address: str, scheme: str) -> None:
    complaints: list[str] = []
    with watched_page(browser, home, complaints, viewport=PHONE, color_scheme=scheme) as page:
        page.goto(address)
        assert page.evaluate(_WIDER) <= 0
        assert _find_small(page) == []
    assert complaints == []


def _find_small(page: Page) -> list[str]:
    """Return what is too small to be touched; links within a sentence may be (WCAG 2.2, 2.5.8)."""
    return [each for each in page.evaluate(_SMALL) if "<a href=" not in each or "class=" in each]
