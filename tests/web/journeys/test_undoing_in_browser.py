"""A wrong join is corrected with a reason, and undone: the story shows the new result, then the old one."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.walking import find_quoted, open_reasons, open_story

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.enable_socket

REASON = "Said twice: at the station & in the <town hall>"


def test_two_statements_are_parted_with_a_reason_and_joined_again_by_undoing(page: Page) -> None:
    open_story(page)
    quoted = find_quoted(page)
    expect(quoted).to_have_count(1)
    card = find_quoted(page)
    open_reasons(page, card)
    card.get_by_role("link", name="Part its statements").click()
    page.get_by_label("Why").fill(REASON)
    page.get_by_label("Who makes it").fill("Nela")
    page.get_by_role("button", name="Part them").click()

    expect(page.locator(".kept")).to_contain_text("this is the new result")
    expect(quoted).to_have_count(2)
    expect(quoted.locator(".counts", has_text="2 articles")).to_have_count(0)

    page.get_by_role("link", name="What was corrected, and undo").click()
    expect(page.locator(".reason")).to_contain_text(REASON)
    expect(page.locator("main")).to_contain_text("by Nela")
    page.get_by_role("button", name="Undo").click()
    page.locator("#redone").get_by_role("link", name="Funicular").click()
    expect(quoted).to_have_count(1)
    expect(quoted.locator(".counts")).to_contain_text("2 articles")

    page.get_by_role("link", name="Corrections", exact=True).click()
    expect(page.locator(".corrections > li")).to_have_count(2)
    expect(page.locator(".corrections > .undone")).to_contain_text(REASON)


def test_a_story_is_split_and_is_one_again_when_that_is_undone(page: Page) -> None:
    open_story(page)
    page.get_by_role("link", name="Split it").click()
    page.locator(".choices").get_by_label("Six hurt").check()
    page.get_by_label("Why").fill(REASON)
    page.get_by_role("button", name="Split").click()
    expect(page.locator(".kept")).to_contain_text("this is the new result")
    stories = page.get_by_role("navigation", name="Pages").get_by_role("link", name="Stories")
    stories.click()
    expect(page.locator("#total")).to_have_text("2 stories")

    page.get_by_role("link", name="Corrections", exact=True).click()
    page.get_by_role("button", name="Undo").click()
    expect(page.locator("#redone")).to_contain_text("has been analysed again")
    stories.click()
    expect(page.locator("#total")).to_have_text("1 story")
    expect(page.locator("main")).to_contain_text("2 articles")
