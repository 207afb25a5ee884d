"""Inputs made to hang or to break: each must be answered in seconds, with an article or a clear refusal."""

from __future__ import annotations

import contextlib
import time

import pytest
from tests.cleaning.samples import BODY, clean_content

from twosource.errors import NoArticleError
from twosource.model.article import Markup

SECONDS = 10  # a catastrophic pattern takes hours; a slow machine does not
SIZE = 60_000

TEXTS = {
    "one long line": "word " * SIZE + ".",
    "no space": "A" * SIZE,
    "initials": "A. " * SIZE,
    "open brackets": "(" * SIZE + "Reporting by ",
    "reporters": "(Reporting by " + "a by " * SIZE,
    "told": "told the " * SIZE,
    "media names": "News Times " * SIZE + ".",
    "quotation marks": '"' * SIZE,
    "dates": "in February 2022 " * SIZE,
    "dots": "." * SIZE,
    "headings": "Related\n" * SIZE + "A sentence of some words that is long enough to stay here.",
    "capitals": "PARIS, " * SIZE,
    "shares": "share this " * SIZE,
    "bylines": "By " + "A B, " * SIZE,
    "half characters": "The \ud800 word stands in a sentence that is long enough.\n" * 10,
    "nul": "The \x00 word stands in a sentence that is long enough.\n" * 10,
}
PAGES = {
    "nested": "<html><body>" + "<div>" * SIZE + "Hello there.",
    "script": "<html><head><script>" + "var a = 1;" * SIZE + "</script></head><body></body></html>",
    "json": '<html><head><script type="application/ld+json">' + "[" * SIZE + "</script></head><body>x</body></html>",
    "attributes": "<html><body><p " + 'a="b" ' * SIZE + ">Hello.</p></body></html>",
    "comments": "<!--" * SIZE,
    "open scripts": "<div>" * 5000 + "<script>" * SIZE,
    "open tags": "<p" * SIZE,
}


def test_the_text_of_a_page_too_deep_for_the_parser_is_read_all_the_same() -> None:
    paragraphs = "".join(f"<p>{line} &amp; so on, as the <b>harbor</b> office said on Monday.</p>" for line in BODY)
    deep = "<html><head><title>x</title></head><body>" + "<div>" * 5000 + "<script>var a = 1;</script>" + paragraphs
    article = clean_content(deep, "html")
    assert article.text.startswith(f"{BODY[0]} & so on, as the harbor office said")
    assert len(article.text.split("\n\n")) == len(BODY)


@pytest.mark.parametrize("name", sorted(TEXTS))
@pytest.mark.parametrize("markup", ["text", "as-is"])
def test_hostile_texts_are_answered(name: str, markup: Markup) -> None:
    _answered(TEXTS[name], markup)


@pytest.mark.parametrize("name", sorted(PAGES))
def test_hostile_pages_are_answered(name: str) -> None:
    _answered(PAGES[name], "html")


def _answered(content: str, markup: Markup) -> None:
    began = time.process_time()
    with contextlib.suppress(NoArticleError):
        assert clean_content(content, markup).text
    assert time.process_time() - began < SECONDS
