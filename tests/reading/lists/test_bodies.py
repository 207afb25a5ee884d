from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.model.envelope import Envelope
from twosource.reading.lists.bodies import (
    as_html,
    bare,
    bare_title,
    goes_on_elsewhere,
    has_words,
    is_whole,
    says_more,
    write_page,
    write_paragraphs,
)


def test_paragraphs_are_told_by_blank_lines_and_by_lines_that_end_with_a_sentence() -> None:
    text = "One ferry\nran aground.\nTwo were hurt.\n\nThree < four"
    assert write_paragraphs(text) == "<p>One ferry ran aground.</p>\n<p>Two were hurt.</p>\n<p>Three &lt; four</p>"


@pytest.mark.parametrize(
    ("text", "markup"),
    [
        ("<p>One</p>\n\n<p>two</p>", "<p>One</p>\n\n<p>two</p>"),
        ("One <b>ferry</b>.\n\nTwo.", "<p>One <b>ferry</b>.</p>\n<p>Two.</p>"),
        ("&lt;p class=&quot;x&quot;&gt;One&lt;/p&gt;&amp;nbsp;", '<p class="x">One</p>&nbsp;'),
        ("How &lt; works", "<p>How &lt; works</p>"),
        ("Tom &amp; Ada, 3 < 4", "<p>Tom &amp; Ada, 3 &lt; 4</p>"),
    ],
)
def test_text_is_made_html_where_it_is_none(text: str, markup: str) -> None:
    assert as_html(text) == markup


def test_a_title_may_be_markup_or_speak_of_signs() -> None:
    assert bare_title("A <b>big</b> &amp; old ferry") == "A big & old ferry"
    assert bare_title("Why a < b > c") == "Why a < b > c"


@pytest.mark.parametrize(
    "body",
    [
        "<p>The ferry ran aground …</p>",
        "The ferry ran aground [...]",
        "The ferry ran… <a href='x'>Continue reading “Ferry aground” →</a>",
        "The ferry ran aground. <a>Read more</a>",
        "The ferry ran aground [&#8230;]<p>The post <a>Ferry</a> appeared first on <a>Courier</a>.</p>",
    ],
)
def test_a_text_may_say_that_it_goes_on_elsewhere(body: str) -> None:
    assert goes_on_elsewhere(body)


@pytest.mark.parametrize(
    "body", ["<p>It ran aground.</p>", "It ran … aground.", "<p>Aground.</p><p>Read more: Port opens</p>", ""]
)
def test_other_texts_are_at_their_end(body: str) -> None:
    assert not goes_on_elsewhere(body)


def test_a_long_summary_is_the_article_in_every_script() -> None:
    assert is_whole("The ferry ran aground off the island. " * 30)
    assert is_whole("渡船在島外擱淺。" * 40)
    assert not is_whole("The ferry ran aground off the island. " * 5)


def test_what_repeats_the_title_or_only_links_says_no_more() -> None:
    known = Envelope(title="Ferry runs aground off the island today", outlet="Harbour Courier")
    assert not says_more("<b>Ferry runs aground off the island today</b> Harbour Courier", known)
    assert not says_more(
        "<ol><li><a>One headline of a story</a></li><li><a>Another one of a story</a></li></ol>", known
    )
    assert says_more("Two people were hurt, police said.", known)
    assert says_more("兩人受傷，警方在星期一說，渡船在島外擱淺。", known)


def test_a_page_holds_the_text_and_its_title_in_the_head() -> None:
    page = write_page("<p>Text</p>", Envelope(title="A < b", url="https://a.example/?a=1&b=2"))
    assert page.count("A &lt; b") == page.count("<title>A &lt; b</title></head>") == 1
    assert '<base href="https://a.example/?a=1&amp;b=2">' in page
    assert "<body><article>\n<p>Text</p>\n</article></body>" in page
    assert write_page("<html><p>Text</p></html>", Envelope(title="A")) == "<html><p>Text</p></html>"


def test_scripts_are_nothing_to_read() -> None:
    assert bare("<p>One</p><script>var a = 1;</script><style>p {}</style> two") == "One two"
    assert not has_words("<p> <img src='x'></p> &#160;".replace("&#160;", ""))


@given(st.text(), st.text())
def test_no_text_raises(body: str, title: str) -> None:
    envelope = Envelope(title=title)
    write_page(as_html(body), envelope)
    assert {is_whole(body), says_more(body, envelope), goes_on_elsewhere(body)} <= {True, False}
