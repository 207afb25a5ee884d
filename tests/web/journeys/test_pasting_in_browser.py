"""Two reports are pasted into a desk with nothing on it; once by somebody who has a keyboard and nothing else."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.keys import Keys
from tests.web.journeys.pressing import export_joint, part_quoted, paste, undo
from tests.web.journeys.reports import FIRST, SECOND, read_report
from tests.web.journeys.walking import find_quoted, list_joint, read_ids

from twosource.assembly.desking.desk import Desk
from twosource.assembly.making import make_settings

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.enable_socket


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A desk with nothing on it."""
    where = tmp_path / "desk.sqlite"
    with Desk(where, settings=make_settings(fast=True)) as desk:
        desk.open(write=True)
    return where


def test_two_texts_that_are_pasted_become_one_story(page: Page) -> None:
    for name in (FIRST, SECOND):
        page.goto("/add")
        for label, value in read_report(name).items():
            page.get_by_label(label).fill(value)
        page.get_by_role("button", name="Add text").click()
        expect(page.locator(".job-state")).to_contain_text("done 1 added")
    page.get_by_role("link", name="To the story").click()

    expect(find_quoted(page).locator(".counts")).to_contain_text("2 articles · 2 outlets · 1 origin · 1 source")
    expect(page.locator("main")).to_contain_text("Calder Courier")
    expect(page.locator("main")).to_contain_text("2031-03-04")


def test_the_whole_way_goes_without_a_pointer(page: Page, tmp_path: Path) -> None:
    keys = Keys(page=page)
    page.goto("/")
    for name in (FIRST, SECOND):
        paste(keys, read_report(name))
    keys.tab_to("To the story")
    keys.press("Enter")
    expect(find_quoted(page)).to_have_count(1)
    joint = list_joint(page)

    part_quoted(keys, "two occasions")
    undo(keys, "two occasions")
    assert set(read_ids(export_joint(keys, len(joint)), tmp_path)) == joint
