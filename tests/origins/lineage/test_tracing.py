"""Where the text of articles comes from."""

from __future__ import annotations

from itertools import pairwise, permutations
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from twosource.language.analysed import AnalysedArticle
from twosource.model.origin import Lineage
from twosource.model.span import Span
from twosource.origins import trace_origins
from twosource.origins.settings import OriginSettings

SETTINGS = OriginSettings()


def _name_at(lineage: Lineage, analysed: AnalysedArticle, words: str) -> str | None:
    """The name of the origin of the sentence that holds these words; "" when it has no name, None when unknown."""
    start = analysed.article.text.index(words)
    sentence = next(each.span for each in analysed.sentences if each.span.overlaps(Span(start, start + 1)))
    found = lineage.origin_at(analysed.article.id, sentence)
    return next((origin.name or "" for origin in lineage.origins if origin.id == found), None)


def test_no_articles_have_no_lineage() -> None:
    assert trace_origins([], SETTINGS) == Lineage(passages=(), origins=(), stretches=())


def test_an_article_without_sentences_is_no_trouble(analyse: Any) -> None:
    assert trace_origins([analyse(""), analyse("\n \n", "other.txt")], SETTINGS).origins == ()


def test_a_rewritten_agency_report_shares_the_agencys_origin(wire: Any, rewrite: Any) -> None:
    lineage = trace_origins([wire, rewrite], SETTINGS)
    names = {origin.id: origin.name for origin in lineage.origins}
    assert {names[passage.origin] for passage in lineage.passages} == {"Tarn Wire"}
    assert _name_at(lineage, rewrite, "For two winters") == "Tarn Wire"
    assert _name_at(lineage, wire, "Helicopters carried") == "Tarn Wire"


def test_an_interview_by_a_third_outlet_is_an_origin_of_its_own(wire: Any, rewrite: Any) -> None:
    lineage = trace_origins([wire, rewrite], SETTINGS)
    assert _name_at(lineage, rewrite, "My goats") == "Vastria Herald"
    herald = next(origin for origin in lineage.origins if origin.name == "Vastria Herald")
    assert [reason.kind for reason in herald.reasons] == ["own-reporting"]
    assert herald.reasons[0].span.of(rewrite.article.text) == "told the Vastria Herald"


def test_an_independent_report_of_the_same_event_shares_nothing(wire: Any, rewrite: Any, own: Any) -> None:
    lineage = trace_origins([wire, rewrite, own], SETTINGS)
    carriers = {span.article for passage in lineage.passages for span in passage.spans}
    assert own.article.id not in carriers
    assert _name_at(lineage, own, "Mayor Petra Sund") is None


def test_identical_articles_are_one_passage_of_one_origin(analyse: Any, own: Any) -> None:
    twin = analyse(own.article.text, "twin.txt")
    lineage = trace_origins([own, twin], SETTINGS)
    (passage,) = lineage.passages
    (origin,) = lineage.origins
    assert passage.kind == "copied"
    assert passage.similarity == 1.0
    assert {len(span.span) for span in passage.spans} == {len(own.article.text)}
    assert origin.name is None
    assert not origin.gathered


def test_two_articles_credited_to_one_agency_share_its_origin_without_a_passage(analyse: Any) -> None:
    one = analyse("A ship sank off Port Anno on Friday.", "1", (("Tarn Wire", "byline", "By the Tarn Wire"),))
    other = analyse("Farmers in Ost marched against taxes.", "2", (("The Tarn Wire", "byline", "Tarn Wire"),))
    lineage = trace_origins([one, other], SETTINGS)
    (origin,) = lineage.origins
    assert lineage.passages == ()
    assert set(origin.articles) == {one.article.id, other.article.id}
    assert {reason.kind for reason in origin.reasons} == {"credit"}


def test_an_outlet_that_was_told_itself_gathered_its_own_text(analyse: Any) -> None:
    text = "The dam held overnight. “We prayed,” keeper Jon Ast told the Vastria Herald. Rain is forecast until Friday."
    told = ("Vastria Herald", "told", "told the Vastria Herald", "sentence")
    lineage = trace_origins([analyse(text, "own.txt", (told,), outlet="The Vastria Herald")], SETTINGS)
    (origin,) = lineage.origins
    (stretch,) = lineage.stretches
    assert stretch.span.of(text) == text
    assert origin.reasons[0].kind == "own-reporting"


def test_an_origin_is_called_by_the_name_of_an_outlet_and_not_by_a_host_of_its_pages(analyse: Any) -> None:
    text = "“We lost the tower,” the mayor of Lindow told Reuters. The bells are safe."
    told = ("in.reuters.com", "told", "told Reuters", "sentence")
    article = analyse(text, "own.txt", (told,), outlet="in.reuters.com")
    assert {origin.name for origin in trace_origins([article], SETTINGS).origins} == {"Reuters"}


def test_a_page_that_quotes_another_outlets_interview_owns_only_what_is_not_said(analyse: Any) -> None:
    text = "The dam held overnight. “We prayed,” keeper Jon Ast told the Vastria Herald. Rain is forecast until Friday."
    told = ("Vastria Herald", "told", "told the Vastria Herald", "sentence")
    lineage = trace_origins([analyse(text, "copy.txt", (told,), outlet="Daily Cloud")], SETTINGS)
    (stretch,) = lineage.stretches
    assert stretch.span.of(text) == "“We prayed,” keeper Jon Ast told the Vastria Herald."


def test_the_order_of_the_articles_does_not_matter(wire: Any, rewrite: Any, own: Any, fair: Any) -> None:
    answers = [trace_origins(order, SETTINGS) for order in permutations([wire, rewrite, own, fair])]
    assert all(answer == answers[0] for answer in answers)


def test_a_credit_that_names_two_agencies_relates_them(analyse: Any) -> None:
    credited = (("Tarn Wire", "dateline", "OST (Tarn Wire)"), ("Nordpress", "closing", "(With files from Nordpress)"))
    text = "OST (Tarn Wire) — The mill in Ost burned down on Sunday. (With files from Nordpress)"
    other = analyse("Snow fell in Ost.", "2", (("Nordpress", "byline", "Nordpress"),))
    lineage = trace_origins([analyse(text, "1", credited), other], SETTINGS)
    assert lineage.related == {tuple(sorted(origin.id for origin in lineage.origins))}


def test_a_citation_relates_the_origins(analyse: Any) -> None:
    cites = ("Nordpress", "citing", "Nordpress reported", "sentence")
    text = "The mill in Ost burned down on Sunday, Nordpress reported."
    one = analyse(text, "1", (("Tarn Wire", "byline", "Tarn Wire"), cites))
    other = analyse("Snow fell in Ost.", "2", (("Nordpress", "byline", "Nordpress"),))
    assert len(trace_origins([one, other], SETTINGS).related) == 1


def test_a_passage_in_three_articles_has_one_origin(wire: Any, rewrite: Any, analyse: Any) -> None:
    copy = analyse(rewrite.article.text.replace("“My goats are on the other side,”", "“I want my goats,”"), "copy.txt")
    lineage = trace_origins([wire, rewrite, copy], SETTINGS)
    assert len({frozenset(s.article for s in passage.spans) for passage in lineage.passages}) == 3
    assert _name_at(lineage, copy, "For two winters") == "Tarn Wire"


def test_what_was_told_to_nameless_media_has_no_origin_even_in_an_agency_report(analyse: Any) -> None:
    text = "OST (Tarn Wire) — The mill burned. “It was dry,” Jon Ast told local media. Rain is forecast."
    told = ("local media", "told", "told local media", "sentence")
    report = analyse(text, "1", (("Tarn Wire", "dateline", "OST (Tarn Wire)"), told))
    lineage = trace_origins([report], SETTINGS)
    assert _name_at(lineage, report, "It was dry") is None
    assert _name_at(lineage, report, "Rain is") == "Tarn Wire"


@settings(max_examples=20, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.lists(st.lists(st.integers(0, 6), max_size=6), max_size=4), seed=st.integers(0, 99))
def test_stretches_are_tight_sorted_and_apart_and_every_id_is_known(
    orders: list[list[int]], seed: int, request: pytest.FixtureRequest
) -> None:
    analyse, wire, own = (request.getfixturevalue(name) for name in ("analyse", "wire", "own"))
    pieces = [each.span.of(one.article.text) for one in (wire, own) for each in one.sentences]
    credited = (("Tarn Wire", "dateline", "ORLENA, Vastria (Tarn Wire)"),) if seed % 2 else ()
    made = [analyse("\n".join(pieces[k] for k in order), f"{n}", credited) for n, order in enumerate(orders)]
    lineage = trace_origins(made, SETTINGS)
    assert lineage == trace_origins(made[::-1], SETTINGS)
    texts = {each.article.id: each.article.text for each in made}
    known = {origin.id for origin in lineage.origins}
    assert {stretch.origin for stretch in lineage.stretches} | {each.origin for each in lineage.passages} == known
    for one, other in pairwise(lineage.stretches):
        assert one.article != other.article or one.span.end <= other.span.start
    for stretch in lineage.stretches:
        piece = stretch.span.of(texts[stretch.article])
        assert piece == piece.strip() != ""
    for origin in lineage.origins:
        assert origin.reasons
        assert list(origin.articles) == sorted(set(origin.articles))
