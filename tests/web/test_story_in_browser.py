"""The page of a story in a real browser: what is opened, fetched and copied."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from tests.web.loopback import serve_here
from tests.web.watching import watched_page

from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def page(browser: Browser, site: Site) -> Iterator[Page]:
    """The story of the sample desk, opened; fails the test where the browser complains."""
    complaints: list[str] = []
    story = site.desk.stories().items[0].id
    with serve_here(site) as home, watched_page(browser, home, complaints) as page:
        page.context.grant_permissions(["clipboard-read", "clipboard-write"])
        page.goto(f"/stories/{story}")
        yield page
    assert complaints == []


def test_a_finding_is_copied_with_its_source_article_outlet_date_and_link(page: Page) -> None:
    page.click("#established .copy >> nth=0")
    page.wait_for_selector("button.copy:text('Copied')")
    text = page.evaluate("navigator.clipboard.readText()")
    finding = page.locator("#established .finding").first
    words = finding.locator(".wording .words").inner_text()
    quoted, cited, link = text.split("\n")
    assert quoted == f"“{words}”"
    assert cited.startswith("— ")
    assert link == page.evaluate("location.origin") + finding.locator(".permalink").get_attribute("href")
    page.goto(link)
    assert words in page.inner_text("main")


def test_a_story_is_copied_as_a_document_and_as_markdown(page: Page) -> None:
    page.click("button.copy-story")
    page.wait_for_selector("button.copy-story:text-is('Copied')")
    title = page.locator("h1").inner_text()
    read = (
        "async kind => { const [item] = await navigator.clipboard.read(); return (await item.getType(kind)).text(); }"
    )
    markup, plain = page.evaluate(read, "text/html"), page.evaluate(read, "text/plain")
    assert f">{title}</h1>" in markup
    assert "<h2" in markup
    assert "<table" in markup
    assert "Copy" not in markup
    assert f"# {title}\n" in plain.replace("\r\n", "\n")


def test_a_story_that_cannot_be_copied_says_what_to_do(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.click("button.copy-story")
    page.wait_for_selector("button.copy-story:text('Not copied: export it instead')")


def test_what_is_behind_a_finding_is_fetched_when_it_is_opened(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.web.pages.story_cuts.MOST_LINES", 0)
    page.goto(f"{page.url}/findings")
    first = page.locator("details.why").first
    assert first.locator("[hx-get]").count() == 1
    first.locator("summary").click()
    first.locator(".evidence li").first.wait_for()
    assert first.locator("li .letter").count() > 0


def test_the_rest_of_a_list_comes_below_it(page: Page) -> None:
    group = page.locator("#established")
    total = int(group.locator("summary .number").first.inner_text())
    assert group.locator(".finding").count() < total
    group.locator("> .more a").click()
    group.locator(".finding").nth(total - 1).wait_for()
    assert group.locator(".finding").count() == total
    assert group.locator(".copy[hidden]").count() == 0


def test_what_one_article_alone_has_is_fetched_when_its_list_is_opened(page: Page) -> None:
    group = page.locator("details.group[id^=alone]").first
    group.locator("summary").first.click()
    group.locator(".finding").first.wait_for()
    assert group.locator(".finding").count() == int(group.locator("summary .number").first.inner_text())


def test_a_link_to_a_finding_on_the_page_opens_its_list(page: Page) -> None:
    page.click(".overview .briefs a[href^='#finding-'] >> nth=-1")
    target = page.evaluate("location.hash")
    assert page.is_visible(target)
