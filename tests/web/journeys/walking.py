"""Ways that several journeys go, and what they ask of a page."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.web.journeys.reports import QUOTE

if TYPE_CHECKING:
    from playwright.sync_api import Download, Locator, Page

_DIGITS = re.compile(r"\d+")


def upload(page: Page, paths: Sequence[Path]) -> None:
    """Add files through the form and wait until their story is analysed; the page shows the job then."""
    page.goto("/add")
    page.get_by_label("Saved pages").set_input_files([str(path) for path in paths])
    page.get_by_role("button", name="Add files").click()
    expect(page.locator(".job-state b")).to_have_text("done", timeout=60_000)


def open_story(page: Page) -> None:
    """Go from the first page to the story of the desk."""
    page.goto("/")
    page.locator("main").get_by_role("link", name="Funicular car slides back").first.click()
    expect(page.locator("article.story h1")).to_be_visible()


def list_shown(page: Page) -> dict[str, str]:
    """Return for the id of each finding in the lists of a story what is told of its support."""
    cards = page.locator("li.finding").evaluate_all(
        "all => all.map(one => [one.id, one.querySelector('.counts').textContent])"
    )
    return {name.removeprefix("finding-"): counts for name, counts in cards}


def list_joint(page: Page) -> set[str]:
    """Return the ids of the findings in the lists of a story that two articles have."""
    return {each for each, counts in list_shown(page).items() if "2 articles" in counts}


def find_quoted(page: Page) -> Locator:
    """Return the findings of the lists of a story whose words are the quotation that all reports have."""
    return page.locator("li.finding", has=page.locator(".wording", has_text=QUOTE))


def open_reasons(page: Page, card: Locator) -> None:
    """Open what stands behind a finding, and its list first where that is folded."""
    if not card.is_visible():
        page.locator("details.group", has=card).locator("> summary").click()
    card.get_by_text("Why these counts").click()
    expect(card.locator(".evidence > li").first).to_be_visible()


def read_ids(download: Download, folder: Path) -> list[str]:
    """Return the ids of the findings in a table that was downloaded."""
    where = folder / "findings.csv"
    download.save_as(where)
    with where.open(encoding="utf-8", newline="") as file:
        return [row["finding"] for row in csv.DictReader(file)]


def read_number(told: str) -> int:
    """Return the first number of a text."""
    found = _DIGITS.search(told)
    assert found is not None, told
    return int(found[0])
