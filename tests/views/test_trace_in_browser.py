from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import traces
from tests.views.test_report_in_browser import CONTRAST

from twosource.model.trace import Trace
from twosource.views.trace_html import render_trace_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Opener = Callable[..., "Page"]


@pytest.fixture
def open_trace(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens the page of a trace; fails the test when the browser complained or asked for anything."""
    complaints: list[str] = []
    contexts = []

    def opener(trace: Trace, width: int = 1280, anchor: str = "", **more: bool) -> Page:
        target = tmp_path / "trace.html"
        target.write_text(render_trace_html(trace), encoding="utf-8")
        contexts.append(browser.new_context(viewport={"width": width, "height": 800}, **more))
        page = contexts[-1].new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on(
            "request", lambda request: request.url.split("#")[0] == target.as_uri() or complaints.append(request.url)
        )
        page.goto(target.as_uri() + anchor)
        return page

    yield opener
    for context in contexts:
        context.close()
    assert complaints == []


def shown(page: Page) -> list[str]:
    return page.locator(".card:visible h3").all_inner_texts()


def test_at_first_a_part_that_stands_elsewhere_is_open(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    assert [one.split()[1] for one in shown(page)] == ["1"]
    assert page.locator(".part.lit").count() == 1


def test_resting_on_a_part_shows_where_else_it_stands(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    page.hover("a.part >> nth=1")
    page.locator("#part-2:visible").wait_for(timeout=30_000)
    assert page.locator(".card:visible").count() == 1
    assert "C Reef Radio" in page.inner_text("#part-2")
    pair = page.locator("#part-2 .pair >> nth=0").locator("q").all_inner_texts()
    assert pair == [traces.RESCUED, traces.RESCUED]


def test_the_keyboard_walks_through_the_parts_into_a_card_and_back(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    page.focus("a.part >> nth=1")
    page.locator("#part-2:visible").wait_for(timeout=30_000)
    page.keyboard.press("Tab")
    page.locator("#part-3:visible").wait_for(timeout=30_000)
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "part-3"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.part") == "3"


def test_buttons_turn_to_the_next_part_and_to_all(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    assert page.is_disabled("[data-turn='-1']")
    page.click("[data-turn='1']")
    assert "2 of 3" in page.inner_text(".place")
    page.click(".all")
    assert page.locator(".card:visible").count() == 3


def test_a_link_to_a_part_opens_its_card(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace(), anchor="#part-3")
    assert [one.split()[1] for one in shown(page)] == ["3"]
    page.click("table.carriers a[href='#part-2']")
    page.locator("#part-2:visible").wait_for(timeout=30_000)


def test_on_a_phone_a_touch_opens_the_card_and_leaves_the_part_in_view(open_trace: Opener) -> None:
    page = open_trace(traces.long_trace(60, 2), width=390, has_touch=True)
    assert page.locator(".card:visible").count() == 0
    part = page.locator("a.part >> nth=9")
    part.scroll_into_view_if_needed()
    part.tap()
    page.locator("#part-10:visible").wait_for(timeout=30_000)
    sheet, words = page.locator(".cards").bounding_box(), part.bounding_box()
    assert sheet
    assert words
    assert 0 <= words["y"] <= words["y"] + words["height"] <= sheet["y"]
    page.click(".shut")
    assert page.locator(".card:visible").count() == 0


def test_hostile_text_is_only_text(open_trace: Opener) -> None:
    words = "<script>alert(1)</script><img src=x onerror=alert(2)>{{ 7 * 191 }}"
    page = open_trace(traces.hostile_trace(words))
    assert words in page.inner_text(".traced h2")
    assert page.locator("main script, main img").count() == 0


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_width_makes_the_page_scroll_sideways(open_trace: Opener, width: int) -> None:
    page = open_trace(traces.hostile_trace("unbroken" * 40), width=width)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.click(".all")
    assert page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_at_least_aa(open_trace: Opener, scheme: str) -> None:
    page = open_trace(traces.ferry_trace())
    page.emulate_media(color_scheme=scheme)
    page.click(".all")
    assert page.evaluate(CONTRAST) == {}


def test_print_shows_every_part_and_what_is_folded_away(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".card:visible").count() == 3
    assert page.locator("details:not([open])").count() == 0


def test_the_page_reads_plainly_without_scripts(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace(), java_script_enabled=False)
    assert page.locator(".card:visible").count() == 3
    assert not page.locator(".turn").is_visible()
    page.click("a.part >> nth=2")
    assert page.locator("#part-3").is_visible()


def test_the_picture_has_a_name_and_a_description(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    picture = page.get_by_role("img", name="Which article has how much of its text from which origin")
    assert picture.count() == 1
    assert "3 articles and 2 origins" in (picture.locator("desc").text_content() or "")


def test_print_has_no_dark_ground_under_dark_ink(open_trace: Opener) -> None:
    page = open_trace(traces.ferry_trace())
    page.emulate_media(media="print", color_scheme="dark")
    assert page.evaluate(CONTRAST) == {}


def test_a_text_from_right_to_left_runs_so_although_its_parts_have_latin_letters(open_trace: Opener) -> None:
    page = open_trace(traces.hostile_trace("\u0633\u0641\u064a\u0646\u0629 \u063a\u0631\u0642\u062a"))
    assert page.eval_on_selector(".traced > p", "one => getComputedStyle(one).direction") == "rtl"
    assert page.eval_on_selector(".pair q", "one => getComputedStyle(one).direction") == "rtl"
