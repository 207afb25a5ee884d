from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests import comparisons

from twosource.model.comparison import Comparison
from twosource.views.escaping import escape
from twosource.views.markdown import render_markdown


def test_the_page_holds_the_whole_comparison() -> None:
    page = render_markdown(comparisons.ferry_comparison())
    for words in (
        "# Ferry runs aground off Port Veyra",
        "3 articles · 3 outlets · 2 origins · no source named, 2 vouch for it · **corroborated, but time differs**",
        "2 articles · 2 outlets · 1 origin · 1 source · **one origin: Sorel Press** · independence: one origin",
        "| B | Daily Estuary | 2031-04-16 (doubtful, not before 2029-02) | Sorel Press, Daily Estuary |",
        "| differs: time | A: “Sunday evening” | C: “Sunday afternoon” |",
        "| contradicts: outcome | A: “The owner, Brask Lines, denied that the engine had failed.” | C: “The engine",
        "- **Sorel Press** in A, B",
        "dropped: nearlyGood! (12) (a counter of a share button)",
        "B: 1 finding that two or more other articles carry",
        "## What could not be done",
    ):
        assert words in page


def test_articles_about_different_events_are_said_to_have_nothing_to_compare() -> None:
    page = render_markdown(comparisons.two_events_comparison())
    assert page.startswith("**Two articles about two events: nothing to compare.**\n")


@pytest.mark.parametrize(
    "comparison",
    [
        comparisons.empty_comparison(),
        comparisons.one_article_comparison(),
        comparisons.two_stories_comparison(),
        comparisons.long_comparison(),
    ],
)
def test_every_comparison_can_be_written(comparison: Comparison) -> None:
    assert render_markdown(comparison).endswith("never says what is true.\n")


@pytest.mark.parametrize(
    ("text", "escaped"),
    [
        ("a *b* _c_", r"a \*b\* \_c\_"),
        ("[a](b)", r"\[a\](b)"),
        ("a | b", r"a \| b"),
        ("# one", r"\# one"),
        ("- one", r"\- one"),
        ("1. one", r"1\. one"),
        ("<b>&", "&lt;b&gt;&amp;"),
        ("see http://a.example", r"see http\://a.example"),
        ("two\nlines", "two lines"),
        ("half \ud800", "half \ufffd"),
    ],
)
def test_marks_of_markdown_are_escaped(text: str, escaped: str) -> None:
    assert escape(text) == escaped


@given(st.text(alphabet=st.characters()))
def test_escaped_text_is_one_line_that_can_be_written(text: str) -> None:
    escaped = escape(text)
    escaped.encode("utf-8")
    assert "\n" not in escaped
    assert not re.search(r"(?<!\\)[*_`|\[\]]", escaped.replace("\\\\", ""))
    assert not set(escaped) & set("<>")


def test_text_of_articles_adds_no_line_and_no_cell() -> None:
    hostile = render_markdown(comparisons.hostile_comparison("x | <b> # *y*\n\n# z |\n| - | [a](javascript:b)"))
    calm = render_markdown(comparisons.hostile_comparison("calm"))
    bars = [len(re.findall(r"(?<!\\)\|", line)) for line in hostile.splitlines()]
    assert bars == [len(re.findall(r"(?<!\\)\|", line)) for line in calm.splitlines()]


def test_sources_say_how_often_they_deny() -> None:
    report = render_markdown(comparisons.ferry_comparison())
    assert "**Brask Lines** (organisation" in report
    assert re.search(r"\*\*Brask Lines\*\* .*: \d+ statements? in [A-C, ]+; 1 denies\n", report)
