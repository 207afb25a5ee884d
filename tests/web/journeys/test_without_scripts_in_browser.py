"""A browser that runs no scripts: add, read, correct, undo and export all the same."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.reports import QUOTE, THIRD, write_reports
from tests.web.journeys.walking import find_quoted, list_joint, open_reasons, open_story, read_ids, upload

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.enable_socket

PATIENCE = 60.0  # seconds


def load_until(page: Page, seen: Callable[[], bool]) -> None:
    """Load a page again and again, as its notice says, until something is on it."""
    end = time.monotonic() + PATIENCE
    while not seen():
        assert time.monotonic() < end, page.locator("main").inner_text()
        page.reload()


def test_a_report_is_added_and_read(plain: Page, tmp_path: Path) -> None:
    upload(plain, write_reports(tmp_path, THIRD))
    plain.get_by_role("link", name="To the story").click()
    card = find_quoted(plain)
    expect(card.locator(".counts")).to_contain_text("3 articles · 3 outlets")
    expect(card.get_by_role("button", name="Copy")).to_be_hidden()
    open_reasons(plain, card)
    expect(card.locator(".evidence > li")).to_have_count(3)

    plain.get_by_role("link", name="Read two side by side").click()
    third = plain.locator("#choose-right option", has_text="Evening Mail").get_attribute("value")
    plain.locator("#choose-right").select_option(third)
    plain.locator(".chooser button").click()
    expect(plain.locator("[data-side=right] h2")).to_contain_text("Evening Mail")
    plain.locator("[data-side=right] a.piece", has_text=QUOTE).click()
    expect(plain.locator(".finding .wording")).to_contain_text(QUOTE)
    expect(plain.locator(".quotation")).to_contain_text("Tamsin Orle")


def test_statements_are_parted_and_that_is_undone(plain: Page) -> None:
    open_story(plain)
    quoted = find_quoted(plain)
    card = find_quoted(plain)
    open_reasons(plain, card)
    card.get_by_role("link", name="Part its statements").click()
    plain.get_by_label("Why").fill("two occasions")
    plain.get_by_role("button", name="Part them").click()
    expect(plain.locator(".kept")).to_contain_text("Your correction is kept")
    load_until(plain, lambda: quoted.count() == 2)

    plain.get_by_role("link", name="What was corrected, and undo").click()
    expect(plain.locator(".reason")).to_contain_text("two occasions")
    plain.get_by_role("button", name="Undo").click()
    again = plain.locator("#redone").get_by_role("link", name="Funicular")
    load_until(plain, lambda: again.count() == 1)
    again.click()
    expect(quoted).to_have_count(1)


def test_findings_are_exported_with_the_filters_of_the_form(plain: Page, tmp_path: Path) -> None:
    open_story(plain)
    joint = list_joint(plain)
    plain.get_by_role("link", name="Export", exact=True).last.click()
    plain.get_by_label("one origin").first.check()
    plain.get_by_role("button", name="Count them").click()
    expect(plain.locator(".extent")).to_contain_text(f"{len(joint)} of ")
    plain.get_by_label("The table of findings .csv").check()
    with plain.expect_download() as waiting:
        plain.get_by_role("button", name="Download").click()

    assert set(read_ids(waiting.value, tmp_path)) == joint
