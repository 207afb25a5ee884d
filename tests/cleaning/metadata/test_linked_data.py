from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.cleaning.metadata.linked_data import choose_article, list_names, list_texts, read_linked_data

ARTICLE = '{"@type": "NewsArticle", "headline": "Ferry aground"}'


@pytest.mark.parametrize(
    "script",
    [
        ARTICLE,
        f"[{ARTICLE}]",
        f'{{"@graph": [{{"@type": "WebPage"}}, {ARTICLE}]}}',
        f'{{"@type": "WebPage", "mainEntity": {ARTICLE}}}',
        f"<!-- {ARTICLE} -->",
        f"//<![CDATA[\n{ARTICLE}\n//]]>",
        f"/*<![CDATA[*/{ARTICLE}/*]]>*/",
        '{"@type": "NewsArticle", "headline": "Ferry aground",}',
        '{"@type": ["Thing", "NewsArticle"], "headline": "Ferry aground"}',
        '{"@type": "NewsArticle", "headline": "Ferry aground", "text": "cut off at the qu',
        '{"@type": "NewsArticle", "articleBody": "a\nline", "headline": "Ferry aground"}',
    ],
)
def test_an_article_is_found_however_it_is_wrapped_or_broken(script: str) -> None:
    assert choose_article(read_linked_data([script]))["headline"] == "Ferry aground"


def test_a_page_of_a_list_of_others_is_not_the_article() -> None:
    script = f'{{"@type": "ItemList", "itemListElement": [{{"item": {ARTICLE}}}]}}'
    assert choose_article(read_linked_data([script])) == {}


def test_an_article_goes_before_a_video_that_stands_above_it() -> None:
    scripts = ['{"@type": "VideoObject", "name": "Film"}', ARTICLE]
    assert choose_article(read_linked_data(scripts))["headline"] == "Ferry aground"


def test_names_are_read_from_words_objects_and_references() -> None:
    person = '{"@id": "#a", "@type": "Person", "name": "Mira Tal"}'
    authors = '[{"@id": "#a"}, "Odo Fenn", {"@type": "Organization", "name": "Tide"}]'
    nodes = read_linked_data([f'{{"@graph": [{person}, {{"@type": "NewsArticle", "author": {authors}}}]}}'])
    names = list_names(choose_article(nodes)["author"], nodes)
    assert names == [("Mira Tal", "Person"), ("Odo Fenn", ""), ("Tide", "Organization")]


def test_texts_are_unescaped_and_other_values_left_out() -> None:
    assert list_texts(["Sea &amp; Town", 3, None, " ", {"a": 1}]) == ["Sea & Town"]


@pytest.mark.parametrize("script", ["[" * 100_000, '{"a":' * 100_000, "{" * 100_000, '"datePublished": "' * 50_000, ""])
def test_hostile_scripts_are_answered_soon(script: str) -> None:
    started = time.process_time()
    read_linked_data([script])
    assert time.process_time() - started < 5


@given(st.text(max_size=200))
def test_any_script_is_answered(script: str) -> None:
    choose_article(read_linked_data([script]))


@pytest.mark.parametrize("script", ["{%s}", "<!--%s{}", "{}-->%s}", "//%s{}"])
def test_blanks_without_end_cost_no_more_than_a_look(script: str) -> None:
    start = time.process_time()
    read_linked_data([script % (" " * 500_000)])
    assert time.process_time() - start < 5  # each blank used to be a beginning: hours


def test_a_closing_is_none_in_the_middle() -> None:
    assert read_linked_data(['{"headline": "Ferry --> aground", "name": "-->"}'])[0]["headline"] == "Ferry --> aground"
