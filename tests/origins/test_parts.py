"""One article cut into parts."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise, permutations
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.origins.conftest import BRIDGE, FAIR, OWN, REWRITE

from twosource.language.analysed import AnalysedArticle
from twosource.model.published import Published
from twosource.model.trace import Part
from twosource.origins import cut_parts, trace_around
from twosource.origins.settings import OriginSettings

SETTINGS = OriginSettings()
PARAGRAPHS = BRIDGE.split("\n\n")


def _cut(mine: AnalysedArticle, *others: AnalysedArticle) -> tuple[Part, ...]:
    around = trace_around(mine, others, SETTINGS)
    return cut_parts(mine, around, [mine.article, *(other.article for other in others)])


def _part_with(words: str, mine: AnalysedArticle, parts: tuple[Part, ...]) -> Part:
    return next(part for part in parts if words in part.span.of(mine.article.text))


def _date(analysed: AnalysedArticle, day: str) -> AnalysedArticle:
    stated = Published(value=day, precision="day", trust="stated", evidence=())
    return replace(analysed, article=replace(analysed.article, published=stated))


def test_an_article_alone_has_no_part_elsewhere(own: Any) -> None:
    [part] = _cut(own)
    assert (part.kind, part.origin, part.elsewhere, part.first) == ("unknown", None, (), None)
    assert part.span.of(own.article.text) == OWN


def test_an_article_without_sentences_has_no_parts(analyse: Any) -> None:
    assert _cut(analyse("\n \n")) == ()


def test_a_rewritten_part_names_the_place_that_it_retells(rewrite: Any, wire: Any, fair: Any) -> None:
    parts = _cut(rewrite, fair, wire)
    part = _part_with("Bread, medicine and fuel", rewrite, parts)
    assert part.kind == "rewritten"
    [place] = [one.place for one in part.elsewhere]
    assert place.article == wire.article.id
    assert "Helicopters carried bread" in place.span.of(BRIDGE)
    assert "mountain villages" not in place.span.of(BRIDGE)


def test_the_origin_is_explained_by_the_words_of_the_article_that_names_it(rewrite: Any, wire: Any) -> None:
    part = _part_with("Bread, medicine", rewrite, _cut(rewrite, wire))
    assert any(why.startswith("Sillmouth Mail: credited to Tarn Wire") for why in part.why)


def test_an_article_that_asked_itself_is_named_once_in_the_words_that_say_so(analyse: Any) -> None:
    text = f"{OWN} “We prayed,” keeper Jon Ast told the Vastria Herald."
    told = ("Vastria Herald", "told", "told the Vastria Herald", "sentence")
    theirs = _date(analyse(text, "own.txt", (told,), outlet="Vastria Herald"), "2031-04-07")
    parts = _cut(_date(analyse(OWN, "copy.txt", outlet="Sillmouth Mail"), "2031-04-12"), theirs)
    assert parts[0].why[0].startswith("Vastria Herald spoke to its source itself")
    assert parts[0].certain


def test_an_interview_credited_to_another_outlet_stands_apart(rewrite: Any, wire: Any) -> None:
    part = _part_with("My goats", rewrite, _cut(rewrite, wire))
    assert (part.kind, part.elsewhere) == ("credited", ())


def test_what_the_outlets_own_staff_wrote_is_its_own(analyse: Any) -> None:
    text = "The dam held overnight. “We prayed,” keeper Jon Ast told the Vastria Herald. Rain is forecast until Friday."
    told = ("Vastria Herald", "told", "told the Vastria Herald", "sentence")
    [part] = _cut(analyse(text, "own.txt", (told,), outlet="The Vastria Herald"))
    assert part.kind == "own"
    assert "told the Vastria Herald" in part.why[0]


def test_what_the_article_credits_to_an_agency_is_credited_where_nobody_else_has_it(wire: Any, fair: Any) -> None:
    assert {part.kind for part in _cut(wire, fair)} == {"credited"}


def test_a_sentence_put_into_a_copied_passage_is_not_copied(analyse: Any, wire: Any) -> None:
    added = "The baker of Ost has flour for two more days, his daughter wrote in a letter that reached us by boat."
    text = "\n\n".join([*PARAGRAPHS[1:3], added, *PARAGRAPHS[3:4]])
    copy = analyse(text, "copy.txt", outlet="Daily Cloud")
    parts = _cut(copy, wire)
    inserted = _part_with("baker", copy, parts)
    assert inserted.span.of(text) == added
    assert (inserted.kind, inserted.origin, inserted.elsewhere) == ("unknown", None, ())
    assert {part.kind for part in parts if part is not inserted} == {"copied"}


def test_all_places_of_a_part_are_listed_the_most_alike_first(wire: Any, rewrite: Any, analyse: Any) -> None:
    copy = analyse(BRIDGE.replace("regional police", "the police"), "copy.txt", outlet="Daily Cloud")
    parts = _cut(copy, rewrite, wire)
    part = _part_with("Helicopters carried", copy, parts)
    assert [one.place.article for one in part.elsewhere] == [wire.article.id, rewrite.article.id]
    assert [one.kind for one in part.elsewhere] == ["copied", "rewritten"]
    assert part.kind == "copied"


def test_the_order_of_the_others_does_not_matter(wire: Any, rewrite: Any, own: Any, fair: Any) -> None:
    answers = [_cut(rewrite, *order) for order in permutations([wire, own, fair])]
    assert all(answer == answers[0] for answer in answers)


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(orders=st.lists(st.lists(st.integers(0, 11), max_size=6), min_size=1, max_size=4))
def test_the_parts_hold_every_sentence_once_and_neighbours_differ(orders: list[list[int]], request: Any) -> None:
    analyse = request.getfixturevalue("analyse")
    pieces = [*PARAGRAPHS, *REWRITE.split("\n"), *FAIR.split("\n")]
    made = [analyse("\n".join(pieces[k % len(pieces)] for k in order), str(n)) for n, order in enumerate(orders)]
    mine, *others = made
    around = trace_around(mine, others, SETTINGS)
    parts = cut_parts(mine, around, [each.article for each in made])
    for sentence in mine.sentences:
        assert sum(part.span.contains(sentence.span) for part in parts) == 1
    for one, other in pairwise(parts):
        assert one.span.end <= other.span.start
        assert (one.kind, one.origin, [e.passage for e in one.elsewhere]) != (
            other.kind,
            other.origin,
            [e.passage for e in other.elsewhere],
        )
    known = {origin.id for origin in around.lineage.origins}
    texts = {each.article.id: each.article.text for each in made}
    for part in parts:
        assert part.origin is None or part.origin in known
        assert (part.kind in {"copied", "rewritten"}) == bool(part.elsewhere)
        for one in part.elsewhere:
            assert one.place.span.of(texts[one.place.article]).strip()
