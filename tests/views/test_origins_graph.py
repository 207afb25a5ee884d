from __future__ import annotations

import xml.etree.ElementTree as ET
from dataclasses import replace

import pytest
from tests import traces
from tests.views.test_html import HOSTILE, Reader

from twosource.model.passage import Direction
from twosource.views.origins_graph import MOST_ARTICLES, describe_graph, fit, make_origins_graph, render_origins_graph
from twosource.views.trace_svg import render_trace_svg

TRACE = traces.ferry_trace()
GRAPH = make_origins_graph((TRACE.article, *TRACE.among), TRACE.lineage, focus=TRACE.article.id)


def test_the_picture_names_articles_and_origins_with_their_letters() -> None:
    text = " ".join(Reader(render_origins_graph(GRAPH)).text.split())
    for words in (
        "4 articles and 2 origins: Sorel Press in 3 articles and Daily Estuary in 1 article.",
        "63% of A Daily Estuary from Sorel Press: copied, later",
        "100% of C Reef Radio from Sorel Press: rewritten",
        "own reporting: A",
        "this article",
        "100% of unknown origin",
    ):
        assert words in text


def test_what_is_rewritten_is_dashed_and_what_is_known_of_the_order_has_a_mark() -> None:
    first, second = TRACE.lineage.passages
    later = replace(second, direction=Direction(first=TRACE.article.id, certain=True, signs=()))
    told = replace(TRACE.lineage, passages=(first, later))
    picture = render_origins_graph(make_origins_graph((TRACE.article, *TRACE.among), told))
    assert picture.count("stroke-dasharray") == 1
    assert picture.count("<circle") == 1
    assert picture.count('<path class="mark"') == 2
    assert "<circle" not in render_origins_graph(GRAPH), "one of the carriers may have been before"


def test_several_origins_without_a_name_are_told_apart_by_numbers() -> None:
    nameless = tuple(replace(origin, name=None) for origin in TRACE.lineage.origins)
    graph = make_origins_graph((TRACE.article, *TRACE.among), replace(TRACE.lineage, origins=nameless))
    assert [graph.called(origin) for origin in ("o1", "o2")] == ["uncredited text 1", "uncredited text 2"]


def test_more_articles_than_there_is_room_for_are_counted() -> None:
    trace = traces.long_trace(sentences=3, carriers=MOST_ARTICLES + 7)
    graph = make_origins_graph((trace.article, *trace.among), trace.lineage)
    assert len(graph.articles) == MOST_ARTICLES
    assert "+8 more" in render_origins_graph(graph)


def test_a_picture_of_nothing_says_so() -> None:
    trace = traces.lonely_trace()
    graph = make_origins_graph((trace.article, *trace.among), trace.lineage)
    assert describe_graph(graph) == "2 articles, and nothing is known about where they come from."
    ET.fromstring(render_trace_svg(trace))  # noqa: S314 - our own words


def test_the_picture_is_the_same_every_time() -> None:
    assert render_origins_graph(GRAPH) == render_origins_graph(GRAPH)


@pytest.mark.parametrize("words", [*HOSTILE, "\ufffe\uffff", "名前" * 40, "e\u0301" * 40])
def test_a_picture_of_its_own_is_well_formed_whatever_it_names(words: str) -> None:
    picture = render_trace_svg(traces.hostile_trace(words))
    root = ET.fromstring(picture)  # noqa: S314 - that it can be read is what is tested
    assert {element.tag.rpartition("}")[2] for element in root.iter()} <= {
        *("svg", "title", "desc", "style", "rect", "g", "path", "circle", "text")
    }
    picture.encode("utf-8")


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Veyra Courier", "Veyra Courier"),
        ("A very long name of an outlet", "A very long…"),
        ("両紙新聞社東京本社", "両紙新聞社…"),
        ("two\nlines", "two lines"),
    ],
)
def test_names_are_cut_to_the_room_there_is(words: str, expected: str) -> None:
    assert fit(words, 13) == expected
