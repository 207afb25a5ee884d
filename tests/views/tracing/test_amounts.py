from __future__ import annotations

from tests import traces

from twosource.views.tracing.amounts import measure_trace

TRACE = traces.ferry_trace()
AMOUNTS = measure_trace(TRACE)


def test_words_are_counted_by_part_kind_and_origin() -> None:
    assert AMOUNTS.sizes == (12, 12, 14)
    assert AMOUNTS.total == 38
    assert AMOUNTS.shared == 24
    assert AMOUNTS.kinds == {"copied": 24, "own": 14}
    assert AMOUNTS.origins == {"o1": 24, "o2": 14}


def test_who_had_it_first_is_counted_for_what_stands_elsewhere_alone() -> None:
    assert AMOUNTS.first == {TRACE.among[0].id: 12, None: 12}


def test_the_article_that_has_most_comes_first() -> None:
    wire, retold, own = AMOUNTS.carriers
    assert [carrier.article.outlet for carrier in AMOUNTS.carriers] == ["Veyra Courier", "Reef Radio", "Channel Nine"]
    assert (wire.words, wire.rewritten, wire.earlier, wire.later, wire.parts) == (24, 0, 12, 0, (0, 1))
    assert (retold.words, retold.rewritten, retold.parts) == (12, 12, (1,))
    assert own.share == 0


def test_an_article_without_words_has_no_shares() -> None:
    amounts = measure_trace(traces.empty_trace())
    assert amounts.total == 0
    assert amounts.share(0) == 0
