from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

import pytest
from tests import traces
from tests.views.test_html import HOSTILE, Reader, names

from twosource.views.trace_html import render_trace_html


@pytest.fixture(
    params=[
        traces.ferry_trace(),
        traces.lonely_trace(),
        traces.single_trace(),
        traces.empty_trace(),
        traces.long_trace(sentences=30, carriers=70),
    ],
    ids=["ferry", "lonely", "single", "empty", "long"],
)
def page(request: pytest.FixtureRequest) -> str:
    return render_trace_html(request.param)


def test_every_element_is_closed(page: str) -> None:
    assert Reader(page).open == []


def test_nothing_is_loaded_from_anywhere(page: str) -> None:
    reader = Reader(page)
    assert reader.having("src") == []
    assert [link for link in reader.having("href") if not link.startswith("#")] == ["data:,"]
    assert not re.search(r"url\(|@import|fetch\(|XMLHttpRequest", page)


def test_every_link_has_its_target_and_every_id_is_unique(page: str) -> None:
    reader = Reader(page)
    ids = reader.having("id")
    assert len(ids) == len(set(ids))
    links = {link[1:] for link in reader.having("href") if link.startswith("#")}
    pointed = {one for value in reader.having("aria-labelledby") for one in value.split()}
    assert links | pointed <= set(ids)


def test_scripts_and_styles_are_bound_by_their_hashes(page: str) -> None:
    [policy] = [content for content in Reader(page).having("content") if "default-src" in content]
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for _, attributes in Reader(page).elements:
        assert not [name for name in attributes if name == "style" or name.startswith("on")]


def test_headings_never_skip_a_level(page: str) -> None:
    levels = [int(tag[1]) for tag, _ in Reader(page).elements if re.fullmatch(r"h[1-6]", tag)]
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("words", HOSTILE)
def test_text_of_articles_never_becomes_markup(words: str) -> None:
    reader = Reader(render_trace_html(traces.hostile_trace(words)))
    assert {tag for tag, _ in reader.elements} <= KNOWN
    assert {name for _, one in reader.elements for name in names(one)} <= KNOWN_ATTRIBUTES
    assert not [link for link in reader.having("href") if not link.startswith("#") and link != "data:,"]
    if words.isprintable():
        assert words in reader.text


CALM = Reader(render_trace_html(traces.hostile_trace("two calm words")))
KNOWN = {tag for tag, _ in CALM.elements}
KNOWN_ATTRIBUTES = {name for _, one in CALM.elements for name in names(one)}


@pytest.mark.parametrize("words", HOSTILE)
def test_the_page_can_be_written_and_turns_no_text_around(words: str) -> None:
    page = render_trace_html(traces.hostile_trace(words))
    page.encode("utf-8")
    assert not set(page) & set("\u202e\u2066\x00")


def test_a_page_shows_the_whole_trace() -> None:
    text = " ".join(Reader(render_trace_html(traces.ferry_trace())).text.split())
    for words in (
        "63% of the text stands in two other articles",
        "63% in Veyra Courier and 32% in Reef Radio.",
        "32% was in Veyra Courier first; for the rest of what they share it is not known.",
        "Two origins stand behind it: Sorel Press (63%) and Daily Estuary (37%).",
        "37% is its own newsgathering, as far as it shows.",
        "Part 1 copied 12 words",
        "Had it firstB Veyra Courier",
        "C Reef Radio in other words, similarity 0.42",
        "credit: the dateline names Sorel Press: PORT VEYRA (Sorel Press) —",
        "its own interview",
        "1 article that shares nothing with it",
        "own reporting: A",
        "the language is not English",
    ):
        assert words in text


def test_what_is_shown_of_an_article_is_an_exact_slice() -> None:
    trace = traces.ferry_trace()
    texts = [article.text for article in (trace.article, *trace.among)]
    quoted = re.findall(r"<q[^>]*>(.*?)</q>", render_trace_html(trace), re.DOTALL)
    assert len(quoted) > 5
    assert all(any(re.sub(r"</?mark>", "", words) in text for text in texts) for words in quoted)


def test_the_text_of_the_article_is_whole() -> None:
    trace = traces.ferry_trace()
    page = render_trace_html(trace)
    body = page[page.index('<section class="traced"') : page.index('<section class="cards"')]
    plain = re.sub(r'<bdi class="tag".*?</bdi>', "", body)
    paragraphs = [re.sub(r"<[^>]+>", "", words) for words in re.findall(r'<p dir="auto">(.*?)</p>', plain)]
    assert paragraphs == trace.article.text.split("\n")


def test_what_stands_word_for_word_in_many_is_shown_once() -> None:
    page = render_trace_html(traces.long_trace(sentences=3, carriers=30))
    assert "Word for word in 29 more" in page
    assert page.count('class="pair"') == 1


def test_a_page_is_the_same_every_time() -> None:
    assert render_trace_html(traces.ferry_trace()) == render_trace_html(traces.ferry_trace())


def test_a_first_that_only_weak_signs_tell_is_probably_one() -> None:
    trace = traces.ferry_trace()
    first, *others = trace.parts
    assert "probably: the signs are weak" not in render_trace_html(trace)
    weak = replace(trace, parts=(replace(first, certain=False), *others))
    assert "probably: the signs are weak" in render_trace_html(weak)
