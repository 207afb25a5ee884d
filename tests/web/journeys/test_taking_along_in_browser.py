"""What is taken along: findings with the filters on screen, a quotation, the story on paper."""

from __future__ import annotations

import io
import re
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from playwright.sync_api import expect
from pypdf import PdfReader
from tests.web.journeys.reports import QUOTE
from tests.web.journeys.walking import find_quoted, list_shown, open_story, read_ids, read_number

from twosource.web.site import Site

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.enable_socket

_READ_HTML = (
    "async () => { const [item] = await navigator.clipboard.read(); return (await item.getType('text/html')).text(); }"
)
_SPACE = re.compile(r"\s+")


def test_the_file_has_just_the_findings_that_the_filters_on_screen_show(page: Page, tmp_path: Path) -> None:
    open_story(page)
    shown = list_shown(page)
    joint = {each for each, counts in shown.items() if "2 articles" in counts}
    assert 0 < len(joint) < len(shown)
    page.get_by_role("link", name="Export", exact=True).last.click()
    page.get_by_label("one origin").first.check()
    page.get_by_role("button", name="Count them").click()
    expect(page.locator(".extent")).to_contain_text(f"{len(joint)} of ")
    page.get_by_label("The table of findings .csv").check()
    with page.expect_download() as waiting:
        page.get_by_role("button", name="Download").click()
    ids = read_ids(waiting.value, tmp_path)

    assert set(ids) == joint
    assert read_number(page.locator(".extent").inner_text()) == len(ids)


def test_a_copied_finding_is_a_quotation_with_all_that_belongs_to_it(page: Page) -> None:
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    open_story(page)
    card = find_quoted(page)
    link = page.evaluate("location.origin") + str(card.locator(".permalink").get_attribute("href"))
    card.get_by_role("button", name="Copy").click()
    expect(card.get_by_role("button", name="Copied")).to_be_visible()

    text, markup = str(page.evaluate("navigator.clipboard.readText()")), str(page.evaluate(_READ_HTML))
    for part in (QUOTE, "Tamsin Orle", "Six hurt as Calder Hill", "Calder Courier", "2031-03-04", link):
        assert part in text
        assert part in markup
    assert "<blockquote" in markup
    assert f'href="{link}"' in markup
    assert "Copy" not in text


def test_a_printed_story_has_every_finding_and_nothing_to_press(page: Page, site: Site) -> None:
    open_story(page)
    pages, words = print_page(page)

    story = site.desk.story(site.desk.stories().items[0].id)
    texts = {article.id: article.text for article in story.articles}
    for statement in story.statements:
        said = texts[statement.article][statement.span.start : statement.span.end]
        assert squeeze(said) in words, said
    behind = sum(len(finding.statements) for finding in story.findings)
    assert words.count(squeeze("in the text")) == behind  # what is folded on the screen
    for article in story.articles:
        assert squeeze(article.title or "") in words
    assert_nothing_to_press(words)
    assert pages <= 8


def test_paper_tells_what_of_a_long_list_is_not_on_it(page: Page, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("twosource.web.pages.story_cuts.SHORT", 1)
    monkeypatch.setattr("twosource.web.pages.story_cuts.HEAD", 1)
    open_story(page)
    _, words = print_page(page)

    assert squeeze("2 more of this list: not printed") in words
    assert squeeze("on a page of their own: not printed") in words


@pytest.mark.parametrize("way", ["Read two side by side", "Permanent link to this finding"])
def test_texts_side_by_side_and_a_finding_are_printed_without_what_is_pressed(page: Page, way: str) -> None:
    open_story(page)
    page.get_by_role("link", name=way).first.click()
    page.wait_for_url(re.compile("/(read|findings/)"))
    pages, words = print_page(page)

    assert squeeze("slid back 60 meters on Monday morning") in words
    assert_nothing_to_press(words)
    assert pages <= 4


def print_page(page: Page) -> tuple[int, str]:
    """Return how many sheets a page takes on paper, and the words on them without spaces."""
    reader = PdfReader(io.BytesIO(page.pdf(format="A4")))
    return len(reader.pages), squeeze("".join(each.extract_text() for each in reader.pages))


def squeeze(words: str) -> str:
    """Return words without what paper breaks and joins: spaces and ligatures."""
    return _SPACE.sub("", unicodedata.normalize("NFKC", words))


def assert_nothing_to_press(words: str) -> None:
    """Navigation, forms and buttons are for screens."""
    for each in ("Skip to", "Search articles", "Corrections", "Failures", "Split it", "Part its statements", "Join it"):
        assert squeeze(each) not in words, each
    for each in ("Copy", "Swap", "Log out", "The same as an API", "Findings with the words", "Read two side by side"):
        assert squeeze(each) not in words, each
