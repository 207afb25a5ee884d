from __future__ import annotations

from dataclasses import replace
from html.parser import HTMLParser

import pytest
from tests import comparisons
from tests.corrections import said

from twosource.model.comparison import Comparison
from twosource.model.obeyed import Obeyed
from twosource.views.exporting.document import render_stories, write_document

VOID = {"meta", "br", "hr"}


class Outline(HTMLParser):
    """What a word processor keeps: headings with their levels, tags, links; elements that are left open."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.links: list[str] = []
        self.headings: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.links += [value or "" for name, value in attrs if name == "href"]
        if tag not in VOID:
            self.open.append(tag)
        if tag in {"h1", "h2", "h3"}:
            self.headings.append(f"{tag} ")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open and self.open[-1] in {"h1", "h2", "h3"}:
            self.headings[-1] += data


def write(*given: Comparison) -> str:
    return "".join(write_document(given))


def test_a_story_has_its_headline_what_differs_its_findings_and_its_sources() -> None:
    page = write(comparisons.ferry_comparison())
    outline = Outline(page)
    assert outline.open == []
    assert outline.headings == [
        "h1 Ferry runs aground off Port Veyra",
        "h2 Contradicted: side by side",
        "h2 Differs: side by side",
        "h2 Contradicted (1)",
        "h2 Established (1)",
        "h2 Shared, not established (2)",
        "h2 Only in B, Daily Estuary (1)",
        "h2 Only in C, Channel Nine (1)",
        "h2 Sources (5)",
        "h2 What could not be done",
    ]
    assert "<b>Three articles, two origins behind what they share.</b>" in page
    assert "6 of 6 findings in 1 story, 3 articles." in page


def test_every_quotation_has_its_source_outlet_date_and_address_beside_it() -> None:
    ferry = comparisons.ferry_comparison()
    address = "https://courier.example/ferry?a=1&b=2"
    first, *rest = ferry.articles
    page = render_stories(replace(ferry, articles=(replace(first, url=address), *rest)))
    words = "Harbour master Ines Okoro said 58 passengers were taken off by boat."
    beside = page.split(words)[1].split("</p>")[0]
    assert "Ines Okoro · <i>Ferry runs aground</i>, Veyra Courier, 2029-03-04 (stated)" in beside
    assert beside.count("https://courier.example/ferry?a=1&amp;b=2") == 2
    assert "Brask Lines (denies)" in page


def test_words_that_do_not_count_are_marked_and_the_wording_stands_once() -> None:
    page = render_stories(comparisons.ferry_comparison())
    findings = page[page.index("<h2>Contradicted (1)") : page.index("<h2>Established")]
    assert "Pia Lund · Channel Nine, no date known · not counted</li>" in findings
    assert findings.count("denied that the engine had failed.") == 1


def test_a_word_processor_knows_all_that_stands_in_it() -> None:
    outline = Outline(write(comparisons.ferry_comparison(), comparisons.two_stories_comparison()))
    assert outline.tags <= {
        *("html", "head", "meta", "title", "body", "h1", "h2", "p", "b", "i", "br", "hr", "a", "span"),
        *("table", "tr", "th", "td", "ol", "ul", "li"),
    }
    assert not {one for one in outline.attributes if one.startswith("on") or one in {"id", "class", "src"}}


def test_what_is_pasted_on_a_page_that_allows_no_inline_style_has_none() -> None:
    assert "style" not in Outline(render_stories(comparisons.ferry_comparison())).attributes


@pytest.mark.parametrize("words", ["<script>alert(1)</script>", "<b>&amp;", '"><img src=x>', "\u202eabc\x00\ud800"])
def test_text_of_articles_is_never_markup(words: str) -> None:
    page = write(comparisons.hostile_comparison(words))
    assert words not in page
    assert "\u202e" not in page
    assert not {"script", "img"} & Outline(page).tags
    page.encode("utf-8")


def test_an_address_that_is_none_of_the_web_is_no_link() -> None:
    ferry = comparisons.ferry_comparison()
    articles = tuple(replace(one, url="javascript:alert(1)") for one in ferry.articles)
    assert Outline(write(replace(ferry, articles=articles))).links == []


def test_what_people_corrected_is_told() -> None:
    ferry = comparisons.ferry_comparison()
    obeyed = Obeyed(correction=said("join statements", *ferry.findings[0].statements[:2]), touched=())
    page = write(replace(ferry, corrections=(obeyed,)))
    assert "corrected by Ruta Meld on 2031-05-02: statements joined" in page


def test_nothing_is_a_document_that_says_so() -> None:
    page = write()
    assert Outline(page).open == []
    assert "0 of 0 findings in 0 stories, 0 articles." in page
