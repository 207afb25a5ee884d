"""Quotation marks close what a model leaves open."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st
from tests.statements.tagging import tell_tagged

from twosource.model.span import Span
from twosource.statements.tagged.edges import close_edges


def test_a_content_takes_in_the_marks_of_its_quotation() -> None:
    (told,) = tell_tagged('"{t:The ferry was old and slow}," {s:Mira Tal} {c:let slip}.')
    assert told.content == ('"The ferry was old and slow,"',)
    assert told.form == "direct"


def test_a_content_that_holds_one_sentence_of_a_quotation_holds_all_of_it() -> None:
    told = tell_tagged('"The ferry was old. {t:It was slow}," {s:Mira Tal} {c:let slip}.')
    assert [one.content for one in told] == [('"The ferry was old.',), ('It was slow,"',)]
    assert {one.sources for one in told} == {("Mira Tal",)}


def test_a_quotation_around_the_cue_is_not_what_it_attributes() -> None:
    quotation, cue, content = Span(0, 40), Span(10, 14), Span(15, 30)
    assert close_edges([content], cue, Span(0, 50), [quotation]) == (content,)


def test_a_quotation_is_followed_to_the_end_of_its_paragraph_only() -> None:
    assert close_edges([Span(10, 20)], Span(0, 4), Span(0, 30), [Span(8, 60)]) == (Span(8, 30),)


def test_contents_in_one_quotation_become_one() -> None:
    assert close_edges([Span(12, 15), Span(20, 25)], Span(0, 4), Span(0, 50), [Span(10, 30)]) == (Span(10, 30),)


spans = st.tuples(st.integers(0, 99), st.integers(1, 20)).map(lambda pair: Span(pair[0], min(100, pair[0] + pair[1])))


@given(st.lists(spans, max_size=5), spans, st.lists(spans, max_size=5))
def test_no_marked_letter_is_lost_and_no_span_leaves_the_paragraph(
    contents: list[Span], cue: Span, speech: list[Span]
) -> None:
    closed = close_edges(contents, cue, Span(0, 100), sorted(speech))
    assert all(any(whole.contains(content) for whole in closed) for content in contents)
    assert all(first.end < second.start for first, second in pairwise(closed))
    assert all(whole.end <= 100 for whole in closed)
