from __future__ import annotations

import re
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from tests import comparisons
from tests.corrections import said
from tests.draft import Draft

from twosource.model.comparison import Comparison
from twosource.model.obeyed import Obeyed
from twosource.model.story import Story
from twosource.views.exporting.html import write_html
from twosource.views.html import render_html
from twosource.views.narrowing import narrow

if TYPE_CHECKING:
    from playwright.sync_api import Browser

ID = re.compile(r'\bid="([^"]+)"')
LINK = re.compile(r'href="#([^"]+)"')


def write(*given: Comparison) -> str:
    return "".join(write_html(given))


def other_story(number: int) -> Comparison:
    """Return a story of two articles that say the same, others for each number."""
    draft = Draft()
    lines = [f"Witness {line} of fire {number} saw the roof fall in." for line in range(3)]
    names = [draft.article(f"{number}-{one}.txt", "\n".join(lines), one) for one in ("Gate Post", "Lantern Weekly")]
    draft.stories.append(Story(id=f"story-{number}", title=f"Story {number}", articles=tuple(names)))
    for line in lines:
        ids = tuple(draft.statement(name, line) for name in names)
        draft.finding(f"story-{number}", ids, draft.same(*ids))
    return draft.comparison()


def test_a_single_comparison_is_the_report() -> None:
    comparison = comparisons.ferry_comparison()
    page = write(comparison)
    told = "<p>6 of 6 findings in 1 story, 3 articles.</p>\n"
    assert told in page
    assert page.replace(told, "") == render_html(comparison)


def test_several_stand_on_one_page_that_lists_them_at_its_end() -> None:
    page = write(comparisons.ferry_comparison(), other_story(1), comparisons.two_stories_comparison(), other_story(2))
    ids = Counter(ID.findall(page))
    assert [one for one, times in ids.items() if times > 1] == []
    assert {*LINK.findall(page)} <= ids.keys()
    contents = page[page.index('<section id="contents">') :]
    assert re.findall(r'<a href="#story-([^"]+)">', contents) == [
        *("story-ferry", "story-1", "story-mill", "story-choir", "story-2"),
    ]
    assert "14 of 14 findings in 5 stories, 10 articles." in contents
    assert page.count("<html") == page.count("</html>") == 1


def test_what_could_not_be_done_stands_with_its_story() -> None:
    page = write(other_story(1), comparisons.ferry_comparison(), other_story(2))
    note = "notes.txt: the language is not English"
    assert page.count(note) == 1
    assert page.index('id="story-story-1"') < page.index(note) < page.index('id="story-story-ferry"')


def test_what_could_not_be_done_is_told_though_there_is_no_story() -> None:
    nothing = comparisons.empty_comparison()
    broken = replace(nothing, made=replace(nothing.made, degraded=("lost.txt: no such file",)))
    assert write(other_story(1), broken).count("lost.txt: no such file") == 1


def test_what_people_corrected_stands_with_its_story() -> None:
    whole = comparisons.ferry_comparison()
    correction = said("join statements", *whole.findings[0].statements[:2])
    obeyed = Obeyed(correction=correction, touched=(whole.findings[0].id,))
    page = write(other_story(1), replace(whole, corrections=(obeyed,)))
    assert page.count("corrected by Ruta Meld on 2031-05-02: statements joined") == 2


def test_a_part_says_of_how_much_it_is() -> None:
    whole = comparisons.ferry_comparison()
    assert "1 of 6 findings in 1 story, 2 articles." in write(narrow(whole, [whole.findings[1].id]))


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "<b>&amp;", '"><img src=x>', "\u202eabc\x00\ud800"])
def test_text_of_articles_is_never_markup(words: str) -> None:
    page = write(other_story(1), comparisons.hostile_comparison(words))
    assert words not in page
    assert page.count("<script>") == 1
    page.encode("utf-8")


def test_nothing_is_a_page_that_says_so() -> None:
    page = write()
    assert "<li>No story</li>" in page
    assert "0 of 0 findings in 0 stories, 0 articles." in page


def test_a_browser_shows_several_stories_without_complaint(browser: Browser, tmp_path: Path) -> None:
    target = tmp_path / "stories.html"
    target.write_text(write(comparisons.ferry_comparison(), other_story(1), other_story(2)), encoding="utf-8")
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(target.as_uri())
    page.get_by_role("link", name="Story 2").click()
    assert page.locator("#story-story-2 h1").is_visible()
    assert page.locator("#texts-2 select").count() == 2
    assert page.locator(".story").first.evaluate("each => getComputedStyle(each).contentVisibility") == "auto"
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
    assert complaints == []
