"""A wrong join is corrected and undone, and what is shown is exported, in a real browser."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from axe_playwright_python.sync_playwright import Axe
from tests.web.loopback import serve_here

from twosource.model.finding import Finding
from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.enable_socket

PATIENCE = 30_000  # milliseconds
GRAVE = {"serious", "critical"}


@pytest.fixture
def home(site: Site) -> Iterator[str]:
    with serve_here(site) as address:
        yield address


@pytest.fixture
def page(browser: Browser, home: str) -> Iterator[Page]:
    context = browser.new_context(base_url=home, accept_downloads=True)
    opened = context.new_page()
    faults: list[str] = []
    opened.on("pageerror", lambda error: faults.append(str(error)))
    opened.on("console", lambda told: faults.append(told.text) if told.type == "error" else None)
    yield opened
    context.close()
    assert faults == []


@pytest.fixture
def joined(site: Site) -> Finding:
    story = site.desk.stories(order="articles").items[0].id
    return next(each for each in site.desk.story(story).findings if len(each.statements) == 2)


def hold_together(site: Site, joined: Finding) -> bool:
    return any(set(joined.statements) <= set(each.statements) for each in site.desk.story(joined.story).findings)


def test_a_wrong_join_is_parted_from_its_finding_and_put_back(page: Page, site: Site, joined: Finding) -> None:
    page.goto(f"/findings/{joined.id}")
    page.get_by_role("link", name="Part its statements").click()
    page.get_by_label("Why").fill("two events")
    page.get_by_role("button", name="Part them").click()
    page.wait_for_url("**redone=true**", timeout=PATIENCE)

    assert page.url.partition("?")[0].endswith(f"/stories/{joined.story}")
    assert "this is the new result" in page.locator(".kept").inner_text()
    assert not hold_together(site, joined)

    page.get_by_role("link", name="Corrections", exact=True).click()
    page.get_by_role("button", name="Undo").click()
    page.get_by_text("has been analysed again").wait_for(timeout=PATIENCE)

    assert hold_together(site, joined)


def test_without_scripts_a_correction_is_made_all_the_same(
    browser: Browser, home: str, site: Site, joined: Finding
) -> None:
    context = browser.new_context(base_url=home, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"/correct?kind=part+statements&finding={joined.id}")
    page.get_by_role("button", name="Part them").click()
    told = page.locator(".kept").inner_text()
    context.close()

    assert "Your correction is kept" in told
    assert site.desk.corrections.list()[-1].kind == "part statements"


def test_what_is_shown_is_exported_with_its_filters(page: Page, tmp_path: Path) -> None:
    page.goto("/search?words=ferry&outlet=Castrel+Tribune")
    page.get_by_role("link", name="Export findings that fit these filters").click()
    page.get_by_label("The table of findings .csv").check()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download").click()
    waiting.value.save_as(tmp_path / "findings.csv")

    assert waiting.value.suggested_filename == "twosource-findings.csv"
    with (tmp_path / "findings.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows
    assert f"{len(rows)} of" in page.locator(".extent").inner_text()


def test_a_sentence_is_checked_by_keyboard_alone(page: Page) -> None:
    page.goto("/check")
    page.locator("#sentence").focus()
    page.keyboard.type("Nine people died when the ferry sank.")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    page.wait_for_url("**/check?sentence=**", timeout=PATIENCE)

    assert "gives another value" in page.locator(".answer").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_form_of_a_correction_has_a_grave_fault_of_access(
    browser: Browser, home: str, site: Site, joined: Finding, scheme: str
) -> None:
    comparison = site.desk.story(joined.story)
    source, article = comparison.sources[0].id, comparison.articles[0].id
    kinds = (
        f"split+story&story={joined.story}",
        f"join+statements&finding={joined.id}",
        f"merge+sources&subject={source}",
        f"set+origin&subject={article}",
        f"relabel+junk&subject={article}&value=junk",
    )
    pages = [*(f"/correct?kind={each}" for each in kinds), "/search?words=ferry", "/check?sentence=Nine+people+died."]
    context = browser.new_context(base_url=home, color_scheme="dark" if scheme == "dark" else "light")
    page = context.new_page()
    grave = []
    for address in [*pages, "/export"]:
        page.goto(address)
        found = Axe().run(page).response["violations"]
        grave += [(address, each["id"], each["nodes"][0]["html"]) for each in found if each["impact"] in GRAVE]
    context.close()

    assert grave == []
