from __future__ import annotations

from dataclasses import replace

from tests import traces

from twosource.model.span import Span
from twosource.model.trace import Elsewhere, Trace
from twosource.views.tracing.cards import MOST_PAIRS, Card
from twosource.views.tracing.page import make_trace_page

TRACE = traces.ferry_trace()
WIRE, RETOLD, _ = (article.id for article in TRACE.among)


def cards(trace: Trace = TRACE) -> tuple[Card, ...]:
    return make_trace_page(trace).cards


def test_a_card_has_the_wordings_of_its_part_the_most_alike_first() -> None:
    _, second, third = cards()
    assert [pair.wording.elsewhere.place.article for pair in second.pairs] == [WIRE, RETOLD]
    assert [pair.wording.same for pair in second.pairs] == [True, False]
    assert second.carriers == (WIRE, RETOLD)
    assert third.pairs == third.carriers == ()


def test_the_wording_of_who_had_it_first_comes_before_those_that_are_more_alike() -> None:
    first, second, third = TRACE.parts
    trace = replace(TRACE, parts=(first, replace(second, first=RETOLD), third))
    assert cards(trace)[1].pairs[0].wording.elsewhere.place.article == RETOLD


def test_a_reason_that_the_part_tells_already_is_not_told_twice() -> None:
    first, *others = TRACE.parts
    assert len(cards()[0].reasons) == 1
    trace = replace(TRACE, parts=(replace(first, why=("the dateline names Sorel Press",)), *others))
    assert cards(trace)[0].reasons == ()


def test_of_very_many_wordings_some_are_shown_and_all_are_listed() -> None:
    trace = traces.long_trace(sentences=1, carriers=MOST_PAIRS + 20)
    [part] = trace.parts
    other = replace(part, elsewhere=tuple(_shorten(each) for each in part.elsewhere))
    [card] = cards(replace(trace, parts=(other,)))
    assert len(card.pairs) == MOST_PAIRS
    assert len(card.likewise) == 20


def _shorten(each: Elsewhere) -> Elsewhere:
    span = each.place.span
    return replace(each, place=replace(each.place, span=Span(span.start, span.end - 1)))
