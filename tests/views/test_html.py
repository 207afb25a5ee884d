from __future__ import annotations

import base64
import hashlib
import re
from dataclasses import replace
from html.parser import HTMLParser
from itertools import pairwise

import pytest
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.views.html import render_html

VOID = {"meta", "link", "input", "br", "img", "col"}
HOSTILE = [
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    "javascript:alert(1)",
    "{{ 7 * 191 }}{% for x in y %}",
    "</style><style>*{display:none}</style>",
    "-->]]><!--",
    "\u202etxt.exe\u2066",
    "&lt;b&gt; &amp;",
    "nul \x00 half \ud800 pair",
]


class Reader(HTMLParser):
    """Reads a page: its elements with their attributes, its text, and whether every element is closed."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.open: list[str] = []
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if self.open[-1:] not in (["script"], ["style"]):
            self.text += data

    def having(self, attribute: str) -> list[str]:
        return [value or "" for _, attributes in self.elements if (value := attributes.get(attribute)) is not None]


@pytest.fixture(
    params=[
        comparisons.ferry_comparison(),
        comparisons.two_events_comparison(),
        comparisons.one_article_comparison(),
        comparisons.empty_comparison(),
        comparisons.two_stories_comparison(),
        comparisons.one_article_in_two_stories_comparison(),
        comparisons.long_comparison(),
    ],
    ids=["ferry", "two events", "one article", "empty", "two stories", "in two stories", "long"],
)
def page(request: pytest.FixtureRequest) -> str:
    return render_html(request.param)


def test_every_element_is_closed(page: str) -> None:
    assert Reader(page).open == []


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    reader = Reader(page)
    assert reader.having("src") == []
    assert reader.having("action") == []
    assert [link for link in reader.having("href") if not link.startswith("#")] == ["data:,"]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest", page)


def test_every_link_has_its_target_and_every_id_is_unique(page: str) -> None:
    reader = Reader(page)
    ids = reader.having("id")
    assert len(ids) == len(set(ids))
    assert {link[1:] for link in reader.having("href") if link.startswith("#")} <= set(ids)


def test_scripts_and_styles_are_bound_by_their_hashes(page: str) -> None:
    [policy] = [content for content in Reader(page).having("content") if "default-src" in content]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for tag in ("script", "style"):
        [block] = re.findall(rf"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        digest = base64.b64encode(hashlib.sha256(block.encode()).digest()).decode()
        assert f"{tag}-src 'sha256-{digest}'" in policy


def test_no_element_carries_style_or_script_of_its_own(page: str) -> None:
    for _, attributes in Reader(page).elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_headings_never_skip_a_level(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Reader(page).elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


def names(attributes: dict[str, str | None]) -> list[str]:
    # A text with quotation marks of its own is marked by a class, so that it gets no second pair.
    return sorted(name for name, value in attributes.items() if (name, value) != ("class", "bare"))


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_articles_never_becomes_markup(words: str) -> None:
    reader = Reader(render_html(comparisons.hostile_comparison(words)))
    calm = Reader(render_html(comparisons.hostile_comparison("calm")))
    assert [tag for tag, _ in reader.elements] == [tag for tag, _ in calm.elements]
    assert [names(one) for _, one in reader.elements] == [names(one) for _, one in calm.elements]
    assert not [link for link in reader.having("href") if not link.startswith("#") and link != "data:,"]
    if words.isprintable():
        assert words in reader.text


@pytest.mark.parametrize("words", HOSTILE)
def test_the_page_can_be_written_and_turns_no_text_around(words: str) -> None:
    page = render_html(comparisons.hostile_comparison(words))
    page.encode("utf-8")
    assert not set(page) & set("\u202e\u2066\x00")


def test_a_page_shows_the_whole_comparison() -> None:
    text = " ".join(Reader(render_html(comparisons.ferry_comparison())).text.split())
    for words in (
        "Three articles, two origins behind what they share.",
        "3 articles · 3 outlets · 2 origins · no source named, 2 vouch for it · corroborated, but time differs",
        "one origin: Sorel Press · 1 source · attributed to Ines Okoro",
        "time A Sunday evening C Sunday afternoon",
        "differs: time",
        "contradicts: outcome",
        "equal quantity",
        "Sorel Press and Channel Nine each gathered it, and their text is unrelated",
        "Copied passage, similarity 0.99",
        "nearlyGood! (12) a counter of a share button",
        "page line: Date:2031-04-16 06:57:10 read as 2031-04-16",
        "Leaves out 1 finding that two or more other articles carry",
        "the language is not English",
        "Harbour master",
        "not compared",
    ):
        assert words in text


def test_a_report_draws_which_article_has_its_text_from_which_origin() -> None:
    text = " ".join(Reader(render_html(comparisons.ferry_comparison())).text.split())
    assert "Picture: which article has how much of its text from which origin" in text
    assert "from Sorel Press: copied" in text
    assert "own reporting: C" in text
    assert '<svg class="graph"' not in render_html(comparisons.two_events_comparison())


def test_articles_about_different_events_are_said_to_have_nothing_to_compare() -> None:
    text = Reader(render_html(comparisons.two_events_comparison())).text
    assert "Two articles about two events: nothing to compare – twosource" in text
    assert "There is nothing to compare it with" not in text


def quoted(page: str) -> list[str]:
    return [re.sub(r"</?mark>", "", words) for words in re.findall(r"<q[^>]*>(.*?)</q>", page, re.DOTALL)]


def test_what_stands_in_quotation_marks_is_an_exact_slice() -> None:
    comparison: Comparison = comparisons.ferry_comparison()
    quotations = quoted(render_html(comparison))
    assert len(quotations) > 10
    assert all(any(words in article.text for article in comparison.articles) for words in quotations)


def test_denials_are_marked_and_chains_say_who_cites_whom() -> None:
    comparison = comparisons.ferry_comparison()
    sources = {source.name: source.id for source in comparison.sources}
    [denial] = [one for one in comparison.statements if one.stance == "denies"]
    chained = replace(denial, sources=(sources["Ines Okoro"], *denial.sources))
    said = tuple(chained if one.id == denial.id else one for one in comparison.statements)
    page = render_html(replace(comparison, statements=said))
    assert '<strong class="stance denies"><bdi>denies</bdi></strong>' in page
    assert "<bdi>cited by Ines Okoro</bdi>" in page
    assert "<bdi>citing Brask Lines</bdi>" in page
    sheet = page.partition('<ul class="sources">')[2].partition("</section>")[0]
    assert "asserts" not in sheet
