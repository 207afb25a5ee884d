"""Ways that several journeys go by keyboard alone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from playwright.sync_api import expect
from tests.web.journeys.reports import QUOTE
from tests.web.journeys.walking import find_quoted

if TYPE_CHECKING:
    from playwright.sync_api import Download
    from tests.web.journeys.keys import Keys


def paste(keys: Keys, fields: dict[str, str]) -> None:
    """Go to the form that adds, write a report into it, and wait until its story is analysed."""
    keys.tab_to("Add")
    keys.press("Enter")
    expect(keys.page.locator("h1")).to_have_text("Add")
    for label, value in fields.items():
        keys.tab_to(label)
        keys.write(value)
    keys.tab_to("Add text")
    keys.press("Enter")
    expect(keys.page.locator(".job-state")).to_contain_text("done 1 added")


def part_quoted(keys: Keys, why: str) -> None:
    """From their story: say that the statements with the quotation are not the same, and see that they are parted."""
    keys.tab_to("Why these counts", within=QUOTE)
    keys.press("Enter")
    keys.tab_to("Part its statements", within=QUOTE)
    keys.press("Enter")
    expect(keys.page.locator("h1")).to_contain_text("Part")
    keys.tab_to("Why")
    keys.write(why)
    keys.tab_to("Part them")
    keys.press("Enter")
    expect(keys.page.locator(".kept")).to_contain_text("this is the new result")
    expect(find_quoted(keys.page)).to_have_count(2)


def undo(keys: Keys, why: str) -> None:
    """From a story that was corrected: undo that, and see that its statements are one finding again."""
    keys.tab_to("What was corrected, and undo")
    keys.press("Enter")
    expect(keys.page.locator(".reason")).to_contain_text(why)
    keys.tab_to("Undo: ")
    keys.press("Enter")
    expect(keys.page.locator("#redone")).to_contain_text("has been analysed again")
    keys.tab_to("Funicular")
    keys.press("Enter")
    expect(find_quoted(keys.page)).to_have_count(1)


def export_joint(keys: Keys, most: int) -> Download:
    """From a story: take its findings of one origin as a table, which are ``most`` of all."""
    keys.tab_to("Export")
    while "/export?story=" not in str(keys.page.evaluate("document.activeElement.href")):
        keys.tab_to("Export")
    keys.press("Enter")
    expect(keys.page.locator("h1")).to_have_text("Export findings")
    keys.tab_to("one origin")
    keys.press("Space")
    keys.tab_to("Count them")
    keys.press("Enter")
    expect(keys.page.locator(".extent")).to_contain_text(f"{most} of ")
    table = keys.page.get_by_label("The table of findings .csv")
    keys.tab_to("row or item is")
    while not table.is_checked():
        keys.press("ArrowDown")
        keys.look()
    keys.tab_to("Download")
    with keys.page.expect_download() as waiting:
        keys.press("Enter")
    return waiting.value
