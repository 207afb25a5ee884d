from __future__ import annotations

from dataclasses import replace

import pytest
from tests import traces

from twosource.model.origin import Lineage
from twosource.model.passage import Direction
from twosource.views.graph.flows import Flow, find_flows

TRACE = traces.ferry_trace()
ARTICLES = (TRACE.article, *TRACE.among)
COPY, WIRE, RETOLD, OWN = (article.id for article in ARTICLES)


def flows(lineage: Lineage = TRACE.lineage) -> dict[tuple[str, str], Flow]:
    return {(flow.article, flow.origin): flow for flow in find_flows(ARTICLES, lineage)}


def redirect(direction: Direction | None) -> Lineage:
    first, *others = TRACE.lineage.passages
    return replace(TRACE.lineage, passages=(replace(first, direction=direction), *others))


def test_shares_are_of_the_words_of_the_article() -> None:
    found = flows()
    assert found[COPY, "o1"].share == pytest.approx(24 / 38)
    assert found[COPY, "o2"].share == pytest.approx(14 / 38)
    assert found[WIRE, "o1"].share == 1.0


def test_an_article_of_unknown_origin_has_no_flow() -> None:
    assert OWN not in {article for article, _ in flows()}


def test_a_word_is_counted_once_although_a_stretch_and_passages_hold_it() -> None:
    assert sum(flow.share for flow in flows().values() if flow.article == COPY) == pytest.approx(1.0)


def test_a_passage_tells_the_origin_where_no_stretch_does() -> None:
    assert flows(replace(TRACE.lineage, stretches=()))[COPY, "o1"].share == pytest.approx(24 / 38)


def test_the_manner_is_told_by_reasons_and_by_the_kind_of_most_passages() -> None:
    found = flows()
    assert found[COPY, "o1"].manner == "copied"
    assert found[COPY, "o2"].manner == "own"
    assert found[WIRE, "o1"].manner == "credited"
    assert found[RETOLD, "o1"].manner == "rewritten"


@pytest.mark.parametrize(
    ("certain", "order"), [(True, ("first", "later")), (False, ("probably first", "probably later"))]
)
def test_the_order_follows_the_direction_of_passages(certain: bool, order: tuple[str, str]) -> None:  # noqa: FBT001
    lineage = redirect(Direction(first=WIRE, certain=certain, signs=()))
    found = flows(replace(lineage, passages=lineage.passages[:1]))
    assert (found[WIRE, "o1"].order, found[COPY, "o1"].order) == order


def test_nobody_is_first_while_nothing_tells_about_another_carrier() -> None:
    found = flows()
    assert [found[one, "o1"].order for one in (WIRE, COPY, RETOLD)] == ["not known", "later", "not known"]


def test_without_a_direction_no_order_is_known() -> None:
    assert {flow.order for flow in flows(redirect(None)).values()} == {"not known"}


def test_who_had_one_passage_later_was_not_first() -> None:
    first, second = TRACE.lineage.passages
    lineage = replace(
        TRACE.lineage,
        passages=(first, replace(second, direction=Direction(first=COPY, certain=True, signs=()))),
    )
    found = flows(lineage)
    assert [found[one, "o1"].order for one in (WIRE, COPY, RETOLD)] == ["first", "later", "later"]
