from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.views.html import render_html

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

Opener = Callable[[Comparison], "Page"]


@pytest.fixture
def open_report(browser: Browser, tmp_path: Path) -> Iterator[Opener]:
    """Opens the report of a comparison; fails the test when the browser complained or asked for anything."""
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    complaints: list[str] = []

    def opener(comparison: Comparison) -> Page:
        target = tmp_path / "report.html"
        target.write_text(render_html(comparison), encoding="utf-8")
        page = context.new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: None if request.url == target.as_uri() else complaints.append(request.url))
        page.goto(target.as_uri())
        return page

    yield opener
    context.close()
    assert complaints == []


def lit(page: Page) -> list[str]:
    return page.eval_on_selector_all(".piece.lit", "all => all.map(one => one.textContent)")


def test_hovering_a_statement_lights_up_its_partners(open_report: Opener) -> None:
    page = open_report(comparisons.ferry_comparison())
    page.hover("a.piece.contradicts >> nth=0")
    assert lit(page) == [
        "The owner, Brask Lines, denied that the engine had failed.",
        "“The engine failed,” Brask Lines engineer Pia Lund said.",
    ]
    page.hover("h1")
    assert lit(page) == []


def test_the_keyboard_lights_up_partners_and_follows_to_the_finding(open_report: Opener) -> None:
    page = open_report(comparisons.ferry_comparison())
    page.focus("a.piece >> nth=0")
    assert len(lit(page)) == 3
    page.keyboard.press("Tab")
    assert lit(page) == ["Harbour master Ines Okoro said 58 passengers were taken off by boat."] * 2
    assert "A B 2 articles · 2 outlets · 1 origin · 1 source" in page.inner_text(".partner")
    page.keyboard.press("Enter")
    target = page.locator(":target")
    assert target.is_visible()
    assert "58 passengers" in target.inner_text()


def test_resting_on_a_statement_brings_its_partner_into_view(open_report: Opener) -> None:
    page = open_report(comparisons.long_comparison())
    theirs = page.locator(".sheet >> nth=1").locator("a.piece >> nth=150")
    page.locator(".sheet >> nth=0").locator("a.piece >> nth=150").hover()
    page.wait_for_function(
        "one => { const a = one.getBoundingClientRect(), b = one.closest('.body').getBoundingClientRect();"
        " return a.top >= b.top && a.bottom <= b.bottom; }",
        arg=theirs.element_handle(),
        timeout=30_000,
    )


def test_two_articles_are_chosen_to_stand_side_by_side(open_report: Opener) -> None:
    page = open_report(comparisons.ferry_comparison())
    names = ".sheet:visible h3"
    assert page.locator(names).all_inner_texts() == ["A Veyra Courier", "B Daily Estuary"]
    page.select_option("select >> nth=1", label="C Channel Nine")
    assert page.locator(names).all_inner_texts() == ["A Veyra Courier", "C Channel Nine"]
    page.select_option("select >> nth=0", label="C Channel Nine")
    assert page.locator(names).all_inner_texts() == ["C Channel Nine", "A Veyra Courier"]


def test_a_link_to_a_statement_shows_the_article_it_stands_in(open_report: Opener) -> None:
    comparison = comparisons.ferry_comparison()
    page = open_report(comparison)
    page.evaluate("id => { location.hash = 'statement-' + id + '-1' }", comparison.findings[4].statements[0])
    page.locator(".sheet:visible h3", has_text="C Channel Nine").wait_for(timeout=30_000)


def test_a_permanent_link_opens_its_group(open_report: Opener) -> None:
    comparison = comparisons.ferry_comparison()
    page = open_report(comparison)
    finding = page.locator(f"#finding-{comparison.findings[5].id}")
    assert not finding.is_visible()
    page.evaluate("id => { location.hash = 'finding-' + id }", comparison.findings[5].id)
    finding.wait_for(state="visible")


def test_words_filter_a_long_list_of_findings(open_report: Opener) -> None:
    page = open_report(comparisons.long_comparison())
    assert page.locator(".finding:visible").count() == 20
    page.fill("input[type=search]", "number 123")
    assert page.locator(".finding:visible").count() == 1
    assert page.inner_text(".hits") == "1 of 200"


def test_hostile_text_is_only_text(open_report: Opener) -> None:
    words = "<script>alert(1)</script><img src=x onerror=alert(2)>"
    page = open_report(comparisons.hostile_comparison(words))
    assert words in page.inner_text("h1")


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_width_makes_the_page_scroll_sideways(open_report: Opener, width: int) -> None:
    page = open_report(comparisons.hostile_comparison("unbroken" * 40))
    page.set_viewport_size({"width": width, "height": 800})
    assert page.evaluate("document.documentElement.scrollWidth") <= width


CONTRAST = """
() => {
  const channel = v => (v /= 255) <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => 0.2126 * channel(r) + 0.7152 * channel(g) + 0.0722 * channel(b);
  const parse = text => text.match(/[\\d.]+/g).map(Number);
  const ground = node => {
    for (; node; node = node.parentElement) {
      const colour = parse(getComputedStyle(node).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) return colour;
    }
    return [255, 255, 255];
  };
  const worst = {};
  for (const node of document.querySelectorAll("body *")) {
    if (![...node.childNodes].some(one => one.nodeType === 3 && one.textContent.trim())) continue;
    const [a, b] = [light(parse(getComputedStyle(node).color)), light(ground(node))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) worst[node.tagName + "." + node.className] = ratio;
  }
  return worst;
}
"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_contrast_is_at_least_aa(open_report: Opener, scheme: str) -> None:
    page = open_report(comparisons.ferry_comparison())
    page.emulate_media(color_scheme=scheme)
    assert page.evaluate(CONTRAST) == {}


def test_print_shows_what_is_folded_away(open_report: Opener) -> None:
    page = open_report(comparisons.ferry_comparison())
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator("details:not([open])").count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.locator("details:not([open])").count() > 0


def test_the_page_reads_plainly_without_scripts(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "report.html"
    target.write_text(render_html(comparisons.ferry_comparison()), encoding="utf-8")
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(target.as_uri())
        assert page.locator(".sheet:visible").count() == 3
        assert not page.locator(".chooser").is_visible()


def test_a_finding_is_copied_with_its_source_article_outlet_date_and_link(open_report: Opener) -> None:
    page = open_report(comparisons.ferry_comparison())
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    finding = page.locator(".finding:has-text('58 passengers')").first
    page.evaluate("for (const one of document.querySelectorAll('details.group')) one.open = true")
    finding.locator("button.copy").click()
    page.wait_for_selector("button.copy:text('Copied')")
    quoted, cited, link = page.evaluate("navigator.clipboard.readText()").split("\n")
    assert quoted == f"“{comparisons.RESCUED}”"
    assert cited == "— Ines Okoro; Ferry runs aground, Veyra Courier, 2029-03-04 (stated)"
    assert link == f"{page.url}{finding.locator('.permalink').get_attribute('href')}"
