from __future__ import annotations

import copy
import pickle
import subprocess
import sys
from dataclasses import FrozenInstanceError, replace
from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import checks, comparisons, traces

import twosource
from twosource.model.comparison import Comparison
from twosource.model.listed import ListedStory
from twosource.model.notebook import Shown
from twosource.model.page import Page
from twosource.views.notebook.showing import show

ANY = st.text(st.characters(codec=None, categories=None), min_size=1, max_size=30)
LARGEST = 60_000  # characters of a fragment, whatever is in it


class Shape(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.text = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.text += f"{data}\n" if data.strip() else ""


def read(noun: Shown) -> str:
    page = noun._repr_html_()
    assert page is not None
    shape = Shape(page)
    assert shape.tags <= {"div", "p", "b", "span", "table", "caption", "tr", "th", "td"}
    assert shape.attributes <= {"style", "dir"}
    page.encode("utf-8")
    return shape.text


def listed(place: int) -> ListedStory:
    return ListedStory(
        id=f"story-{place}",
        title=f"Ferry {place}",
        articles=3,
        outlets=2,
        findings=1_234,
        first_day="2029-03-04",
        last_day=None,
        changed="2029-03-05T08:00:00Z",
        analysed=None,
        queued=True,
    )


def test_a_comparison_shows_its_headline_its_findings_and_its_articles() -> None:
    text = read(comparisons.ferry_comparison())
    assert text.startswith("Ferry runs aground off Port Veyra\n")
    assert "Three articles, two origins behind what they share." in text
    assert "Not done: notes.txt: the language is not English" in text
    listed = text[text.index("6 findings") :]
    assert listed.index("denied that the engine had failed") < listed.index("one source\n")
    assert "A, C\n2 articles · 2 outlets · 2 origins · 1 source" in text
    assert "single article, contradicted by C\n" in text
    assert "3 articles\n" in text
    assert "Veyra Courier\nFerry runs aground\n2029-03-04 (stated)" in text


def test_several_stories_have_a_headline_each() -> None:
    text = read(comparisons.two_stories_comparison())
    assert text.startswith("Three articles about two events, each compared on its own\n")
    assert "Mill burned down: Two articles, no known origin." in text


def test_of_many_findings_the_first_are_shown_and_all_are_counted() -> None:
    ferry = comparisons.ferry_comparison()
    many = [replace(ferry.findings[0], id=f"finding-{place}") for place in range(3_000)]
    page = show(replace(ferry, findings=tuple(many)))
    assert page is not None
    assert "10 of 3,000 findings" in page
    assert len(page) < LARGEST


def test_a_finding_alone_shows_its_counts_and_says_where_its_words_are() -> None:
    text = read(comparisons.ferry_comparison().findings[0])
    assert "independence: " in text
    assert "show the comparison to read them" in text


def test_other_nouns_show_their_fields() -> None:
    ferry = comparisons.ferry_comparison()
    assert "stance\nasserts" in read(ferry.statements[0])
    assert "kind\nperson" in read(ferry.sources[0])
    assert read(ferry.stories[0]).startswith("Ferry runs aground off Port Veyra\n")
    assert "verdict\n" in read(ferry.findings[0].support)


def test_an_article_shows_how_it_begins() -> None:
    article = comparisons.ferry_comparison().articles[0]
    text = read(article)
    assert text.startswith("Ferry runs aground\n")
    assert "Veyra Courier, 2029-03-04 (stated)" in text
    assert article.text[:60] in text


def test_long_words_are_cut_and_the_cut_is_shown() -> None:
    article = comparisons.ferry_comparison().articles[0]
    page = show(replace(article, text="ferry " * 1_000_000, title="a" * 201))
    assert page is not None
    assert f"{'a' * 200} …</b>" in page
    assert f"{'ferry ' * 99}ferry …</p>" in page


def test_a_check_and_a_trace_show_what_was_found() -> None:
    check = checks.ferry_check()
    assert check.text[:40] in read(check)
    assert "looked through" in read(check)
    trace = traces.ferry_trace()
    assert trace.parts[0].kind in read(trace)


def test_a_page_of_a_list_is_a_table_that_says_how_long_the_list_is() -> None:
    page = Page(items=tuple(listed(place) for place in range(20)), total=4_321, offset=40, notes=("no such outlet",))
    text = read(page)
    assert text.startswith("20 items on this page, from 40 on\nPage of ListedStory\n")
    assert "no such outlet" in text
    assert "10 of 4,321 items" in text
    assert "Ferry 9\n3\n2\n1,234\n2029-03-04\n–" in text
    assert "Ferry 10\n" not in text
    assert "0 of at least 7 items" in read(Page(items=(), total=7, exact=False))


@given(words=ANY)
def test_no_text_becomes_markup_or_an_exception(words: str) -> None:
    hostile = comparisons.hostile_comparison(f"<img src=x onerror=alert(1)>{words}")
    for noun in (hostile, *hostile.articles, *hostile.findings, *hostile.statements, *hostile.sources):
        assert "\u202e" not in read(noun)
    for other in (checks.hostile_check(words), traces.hostile_trace(words)):
        assert "\u202e" not in read(other)
    read(Page(items=(words, hostile.articles[0]), total=2))


def test_whatever_is_in_it_a_fragment_stays_small() -> None:
    hostile = comparisons.hostile_comparison("&<" * 100_000)
    for noun in (hostile, *hostile.articles, Page(items=hostile.articles * 50, total=50)):
        page = show(noun)
        assert page is not None
        assert len(page) < LARGEST


def test_a_noun_that_leads_to_nothing_is_left_to_its_repr() -> None:
    broken: Comparison = replace(comparisons.ferry_comparison(), articles=(), statements=())
    assert broken._repr_html_() is None
    assert repr(broken)


def test_nouns_stay_frozen_slotted_and_as_they_were_to_copy() -> None:
    finding = comparisons.ferry_comparison().findings[0]
    assert not hasattr(finding, "__dict__")
    assert not hasattr(listed(1), "__dict__")
    assert not hasattr(Page(items=(), total=0), "__dict__")
    with pytest.raises(FrozenInstanceError):
        finding.id = "other"  # type: ignore[misc]
    assert pickle.loads(pickle.dumps(finding)) == copy.copy(finding) == finding  # noqa: S301 - our own bytes


def test_who_works_in_no_notebook_loads_no_view() -> None:
    code = "import sys, twosource; print([name for name in sys.modules if name.startswith('twosource.views')])"
    loaded = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    assert loaded.strip() == "[]"


def test_what_python_users_get_can_be_shown() -> None:
    nouns = ("Article", "Check", "Comparison", "Finding", "HeldArticle", "Hit", "Origin", "Page", "Source", "Statement")
    assert [name for name in nouns if not issubclass(getattr(twosource, name), Shown)] == []
