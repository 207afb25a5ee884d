"""Two texts side by side in a real browser: by pointer, by keyboard, without scripts, on a phone."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests.web.loopback import serve_here
from tests.web.watching import PHONE, watched_page

from twosource.assembly.desking.desk import Desk
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.enable_socket

_IN_VIEW = (
    "one => { const a = one.getBoundingClientRect(), b = one.closest('.body').getBoundingClientRect();"
    " return a.top >= b.top && a.bottom <= b.bottom; }"
)


@pytest.fixture
def home(site: Site) -> Iterator[str]:
    with serve_here(site) as address:
        yield address


@pytest.fixture(scope="session")
def pair(made_desk: Path) -> str:
    """The address of an agency's report beside an own report: they agree, differ and contradict each other."""
    with Desk(made_desk) as desk:
        story = desk.stories().items[0].id
        ids = {article.given.rpartition("/")[2]: article.id for article in desk.articles(story)}
    return f"/stories/{story}/read?left={ids['agency.txt']}&right={ids['own-report.html']}"


@pytest.fixture
def page(browser: Browser, home: str, pair: str) -> Iterator[Page]:
    """The pair, opened; fails the test where the browser complains."""
    complaints: list[str] = []
    with watched_page(browser, home, complaints) as page:
        page.goto(pair)
        yield page
    assert complaints == []


def lit(page: Page, side: str) -> list[str]:
    return page.locator(f"[data-side={side}] .piece.lit").all_inner_texts()


def test_hovering_a_statement_shows_its_partner_and_how_they_relate(page: Page) -> None:
    page.hover("[data-side=left] a.contradicts >> nth=0")
    assert any("switched off" in text for text in lit(page, "left"))
    assert any("denied" in text for text in lit(page, "right"))
    told = page.inner_text("#telling")
    assert told.startswith("Contradicts")
    assert "Joren Haldt" in told
    assert "Tolm Aggregates (denies)" in told
    page.hover("h1")
    assert lit(page, "left") == lit(page, "right") == []
    assert "Rest on a statement" in page.inner_text("#telling")


def test_only_the_other_column_scrolls_to_the_partner(page: Page) -> None:
    page.evaluate("for (const body of document.querySelectorAll('.body')) body.style.maxHeight = '9rem'")
    piece = page.locator("[data-side=left] a.contradicts >> nth=0")
    piece.evaluate("one => one.closest('.body').scrollTop = one.offsetTop - one.closest('.body').offsetTop")
    before = page.evaluate("scrollY")
    partner = page.locator("[data-side=right] a.contradicts >> nth=0")
    assert not partner.evaluate(_IN_VIEW)
    piece.hover()
    page.wait_for_function(_IN_VIEW, arg=partner.element_handle(), timeout=30_000)
    assert page.evaluate("scrollY") == before


def find_choice(page: Page, outlet: str) -> str | None:
    return page.locator("#choose-right option", has_text=outlet).get_attribute("value")


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.textContent"))


def test_keys_lead_from_statement_to_statement_across_and_to_the_finding(page: Page) -> None:
    page.focus("[data-side=left] .body")
    page.keyboard.press("n")
    first = focused(page)
    assert first == page.locator("[data-side=left] a.piece >> nth=0").text_content()
    page.keyboard.press("n")
    assert focused(page) != first
    page.keyboard.press("ArrowUp")
    assert focused(page) in page.locator("[data-side=left]").inner_text()
    page.focus("[data-side=left] a.contradicts >> nth=0")
    page.keyboard.press("ArrowRight")
    assert "denied" in focused(page)
    page.keyboard.press("Escape")
    assert lit(page, "left") == lit(page, "right") == []
    page.keyboard.press("Enter")
    page.wait_for_url("**/findings/**")


def test_letters_are_left_alone_outside_of_the_texts(page: Page) -> None:
    page.fill(".seek input", "")
    page.focus(".seek input")
    page.keyboard.type("np")
    assert page.input_value(".seek input") == "np"
    assert lit(page, "left") == []


def test_another_article_is_chosen_in_place(page: Page) -> None:
    page.focus("#choose-right")
    page.select_option("#choose-right", find_choice(page, "Coastline Today"))
    page.locator("[data-side=right] h2", has_text="Coastline Today").wait_for()
    assert "right=" in page.url
    assert page.evaluate("document.activeElement.id") == "choose-right"
    page.hover("[data-side=left] a.same >> nth=0")
    assert lit(page, "right")
    page.go_back()
    page.locator("[data-side=right] h2", has_text="Castrel Tribune").wait_for()


def test_without_scripts_statements_are_links_and_articles_are_chosen(browser: Browser, home: str, pair: str) -> None:
    complaints: list[str] = []
    with watched_page(browser, home, complaints, java_script_enabled=False) as page:
        page.goto(pair)
        assert not page.locator(".telling").is_visible()
        assert "/findings/" in str(page.get_attribute("a.piece >> nth=0", "href"))
        page.select_option("#choose-right", find_choice(page, "Coastline Today"))
        page.click(".chooser button")
        assert "Coastline Today" in page.inner_text("[data-side=right] h2")
    assert complaints == []


def test_on_a_phone_the_columns_stand_below_one_another(browser: Browser, home: str, pair: str) -> None:
    complaints: list[str] = []
    with watched_page(browser, home, complaints, viewport=PHONE) as page:
        page.goto(pair)
        left, right = (page.locator(f"[data-side={side}]").bounding_box() for side in ("left", "right"))
        assert left is not None
        assert right is not None
        assert right["y"] >= left["y"] + left["height"]
        assert page.evaluate("document.documentElement.scrollWidth") <= PHONE["width"]
    assert complaints == []


def test_on_a_phone_nothing_lies_over_the_lines_that_are_read(browser: Browser, home: str, pair: str) -> None:
    with watched_page(browser, home, [], viewport=PHONE) as page:
        page.goto(pair)
        telling = page.locator(".telling").bounding_box()
        assert telling is not None
        page.evaluate("down => scrollTo(0, down)", telling["y"] + telling["height"] + 20)
        scrolled = page.locator(".telling").bounding_box()
        assert scrolled is not None
        assert scrolled["y"] + scrolled["height"] < 0


def test_an_article_ties_its_text_to_who_says_it(page: Page) -> None:
    page.click("[data-side=left] h2 a >> nth=1")
    page.wait_for_url("**/articles/**")
    page.hover("[data-side=left] a.piece >> nth=0")
    assert "officials" in page.inner_text("#telling")
    assert len(lit(page, "right")) == 1
    page.focus("[data-side=left] a.piece >> nth=0")
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('[data-side]').dataset.side") == "right"
