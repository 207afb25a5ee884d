"""The lineage of one article among others."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.origins.conftest import BRIDGE

from twosource.origins import trace_around, trace_origins
from twosource.origins.settings import OriginSettings

SETTINGS = OriginSettings()


def test_it_is_the_lineage_of_all_where_all_share_text(wire: Any, rewrite: Any, analyse: Any) -> None:
    copy = analyse(BRIDGE.replace("Monday", "Tuesday"), "copy.txt")
    around = trace_around(rewrite, [copy, wire], SETTINGS)
    assert around.lineage == trace_origins([wire, rewrite, copy], SETTINGS)
    assert around.apart == frozenset()


def test_an_article_that_shares_nothing_is_not_in_it(wire: Any, rewrite: Any, own: Any, fair: Any) -> None:
    around = trace_around(rewrite, [own, wire, fair], SETTINGS)
    assert around.lineage == trace_origins([wire, rewrite], SETTINGS)


def test_a_credit_in_a_third_article_names_the_origin(rewrite: Any, wire: Any, analyse: Any) -> None:
    plain = analyse(BRIDGE.split("\n\n", 1)[1].rsplit("\n\n", 1)[0], "plain.txt")
    before = trace_around(plain, [rewrite], SETTINGS).lineage
    after = trace_around(plain, [rewrite, wire], SETTINGS).lineage
    assert "Tarn Wire" not in {origin.name for origin in before.origins}
    assert {passage.origin for passage in after.passages} == {
        origin.id for origin in after.origins if origin.name == "Tarn Wire"
    }


def test_every_passage_of_the_article_has_its_sentences(wire: Any, rewrite: Any, analyse: Any) -> None:
    copy = analyse(BRIDGE.replace("Monday", "Tuesday"), "copy.txt")
    around = trace_around(copy, [wire, rewrite], SETTINGS)
    mine = {
        passage.spans
        for passage in around.lineage.passages
        if copy.article.id in {place.article for place in passage.spans}
    }
    assert mine
    assert set(around.counterparts) == mine


def test_the_article_itself_among_the_others_is_passed_over(wire: Any, rewrite: Any) -> None:
    assert trace_around(wire, [wire, rewrite], SETTINGS) == trace_around(wire, [rewrite], SETTINGS)


def test_of_very_many_only_those_that_share_most_are_compared_with_one_another(
    wire: Any, rewrite: Any, analyse: Any
) -> None:
    part = analyse("\n\n".join(BRIDGE.split("\n\n")[1:3]), "part.txt")
    few = replace(SETTINGS, most_sharers=1)
    around = trace_around(wire, [part, rewrite], few)
    assert len(around.apart) == 1
    pairs = {frozenset(place.article for place in passage.spans) for passage in around.lineage.passages}
    assert pairs == {frozenset({wire.article.id, other.article.id}) for other in (part, rewrite)}
