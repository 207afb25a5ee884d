"""The whole way by keyboard alone: add, read, correct, undo, export; the focus is always seen."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.keys import Keys
from tests.web.journeys.pressing import export_joint, part_quoted, undo
from tests.web.journeys.reports import QUOTE, THIRD, write_reports
from tests.web.journeys.walking import find_quoted, list_joint, read_ids

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def keys(page: Page) -> Keys:
    """The keyboard, at the first page of the desk."""
    page.goto("/")
    return Keys(page=page)


def open_story(page: Page, keys: Keys) -> None:
    """Go past the navigation to the story."""
    keys.tab_to("Skip to the content")
    keys.press("Enter")
    keys.tab_to("Funicular car slides back")
    keys.press("Enter")
    expect(page.locator("article.story h1")).to_be_visible()


def test_a_report_is_added_and_its_story_opened(page: Page, keys: Keys, tmp_path: Path) -> None:
    keys.tab_to("Add")
    keys.press("Enter")
    expect(page.locator("h1")).to_have_text("Add")
    keys.tab_to("Saved pages")
    with page.expect_file_chooser() as waiting:
        keys.press("Space")
    waiting.value.set_files([str(path) for path in write_reports(tmp_path, THIRD)])
    keys.tab_to("Add files")
    keys.press("Enter")
    expect(page.locator(".job-state b")).to_have_text("done")
    keys.tab_to("To the story")
    keys.press("Enter")
    expect(find_quoted(page).locator(".counts")).to_contain_text("3 articles")


def test_statements_are_stepped_through_across_and_to_their_finding(page: Page, keys: Keys) -> None:
    open_story(page, keys)
    keys.tab_to("Read two side by side")
    keys.press("Enter")
    expect(page.locator("#telling")).to_be_visible()
    keys.tab_to("Text of article A")
    while QUOTE not in keys.look()["name"] or keys.look()["tag"] != "A":
        keys.press("n")
    expect(page.locator("[data-side=right] .piece.lit")).to_contain_text([QUOTE])
    keys.press("ArrowRight")
    assert page.evaluate("document.activeElement.closest('[data-side]').dataset.side") == "right"
    expect(page.locator("[data-side=left] .piece.lit")).to_contain_text([QUOTE])
    keys.press("Escape")
    expect(page.locator(".piece.lit")).to_have_count(0)
    keys.press("Enter")
    expect(page.locator(".finding .wording")).to_contain_text(QUOTE)


def test_a_wrong_join_is_parted_and_that_is_undone(page: Page, keys: Keys) -> None:
    open_story(page, keys)
    part_quoted(keys, "two occasions")
    undo(keys, "two occasions")


def test_findings_are_filtered_and_exported(page: Page, keys: Keys, tmp_path: Path) -> None:
    open_story(page, keys)
    joint = list_joint(page)
    assert set(read_ids(export_joint(keys, len(joint)), tmp_path)) == joint
