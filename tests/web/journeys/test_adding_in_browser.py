"""Two pages are added by hand, and their story read: the finding with its support, a statement beside its partner."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from tests.web.journeys.reports import FIRST, QUOTE, SECOND, THIRD, write_reports
from tests.web.journeys.walking import find_quoted, open_reasons, upload

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


def test_two_pages_become_a_story_with_a_finding_and_its_support(page: Page, tmp_path: Path) -> None:
    page.goto("/")
    page.locator("main").get_by_role("link", name="Add").first.click()
    upload(page, write_reports(tmp_path, FIRST, SECOND))
    expect(page.locator(".job-state")).to_contain_text("2 added")
    page.get_by_role("link", name="To the story").click()

    expect(page.locator("h1")).to_contain_text("Funicular car slides back")
    card = find_quoted(page)
    expect(card.locator(".counts")).to_contain_text("2 articles · 2 outlets · 1 origin · 1 source")
    expect(card.locator(".counts")).to_contain_text("Tamsin Orle")
    open_reasons(page, card)
    expect(card.locator(".evidence > li")).to_have_count(2)

    page.get_by_role("navigation", name="Pages").get_by_role("link", name="Stories").click()
    expect(page.locator("#total")).to_have_text("1 story")


def test_a_statement_that_is_pointed_at_lights_its_partner(page: Page, tmp_path: Path) -> None:
    upload(page, write_reports(tmp_path, FIRST, SECOND))
    page.get_by_role("link", name="To the story").click()
    page.get_by_role("link", name="Read two side by side").click()
    expect(page.locator(".piece.lit")).to_have_count(0)

    page.locator("[data-side=left] .piece", has_text="slid back").first.hover()
    expect(page.locator("[data-side=left] .piece.lit")).to_contain_text(["the fire brigade said"])
    expect(page.locator("[data-side=right] .piece.lit")).to_contain_text(["the regional hospital said"])
    expect(page.locator("#telling")).to_contain_text("fire brigade")
    page.locator("h1").hover()
    expect(page.locator(".piece.lit")).to_have_count(0)


def test_the_link_of_a_finding_leads_to_it_when_a_third_report_made_it_grow(page: Page, tmp_path: Path) -> None:
    upload(page, write_reports(tmp_path, FIRST, SECOND))
    page.get_by_role("link", name="To the story").click()
    find_quoted(page).get_by_role("link", name="Permanent link to this finding").click()
    expect(page.locator(".finding .counts")).to_contain_text("2 articles")
    kept = page.url

    upload(page, write_reports(tmp_path, THIRD))
    page.goto(kept)

    expect(page.locator(".finding .wording")).to_contain_text(QUOTE)
    expect(page.locator(".finding .counts")).to_contain_text("3 articles · 3 outlets")
    expect(page.locator("#reasons .evidence > li")).to_have_count(3)
    expect(page.locator("main")).to_contain_text("other statements now than when this address was made")
    page.locator(".way a").click()
    expect(find_quoted(page).locator(".counts")).to_contain_text("3 articles")
