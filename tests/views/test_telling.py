"""One statement in words for people."""

from __future__ import annotations

from typing import Any

from twosource.model.mention import Name, Place, Quantity, Time
from twosource.model.source import Source
from twosource.model.span import Span
from twosource.model.statement import Statement
from twosource.views.telling import (
    describe_chain,
    describe_stance,
    list_names,
    list_quantities,
    list_times,
    name_sources,
    tally_stances,
)

TEXT = "The pier is closed. Okoro denied it on Monday; nine boats lay there for three days."
SOURCES = {
    each: Source(id=each, name=name, kind="person", roles=(), mentions=())
    for each, name in (("a", "the Courier"), ("b", "an official"), ("c", "a diver"))
}


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words))


def statement(**fields: Any) -> Statement:
    plain: dict[str, Any] = {
        "id": "1",
        "article": "x",
        "span": at("Okoro denied it on Monday; nine boats lay there for three days."),
        "sources": ("a", "b", "c"),
        "cue": None,
        "source_spans": (),
        "form": "indirect",
        "stance": "asserts",
        "content": (),
        "times": (),
        "quantities": (),
        "names": (),
    }
    return Statement(**{**plain, **fields})


def name(words: str, place: Place | None = None, **fields: Any) -> Name:
    plain: dict[str, Any] = {"span": at("boats"), "kind": "place", "name": words, "id": words, "place": place}
    return Name(**{**plain, **fields})


def test_a_chain_is_told_from_the_outside_in() -> None:
    assert name_sources(statement(), SOURCES) == "the Courier, citing an official, citing a diver"
    assert name_sources(statement(sources=()), SOURCES) == ""


def test_each_source_of_a_chain_knows_who_stands_around_it() -> None:
    assert describe_chain(statement(), "b", SOURCES) == "cited by the Courier, citing a diver"
    assert describe_chain(statement(sources=("b",)), "b", SOURCES) == ""


def test_what_is_denied_is_told_where_the_statement_does_not_say_it() -> None:
    assert describe_stance(statement(), TEXT) == ""
    assert describe_stance(statement(stance="hedges"), TEXT) == "hedges"
    assert describe_stance(statement(stance="denies", denied=(at("boats lay"),)), TEXT) == "denies"
    elsewhere = statement(stance="denies", denied=(at("The pier is closed"),))
    assert describe_stance(elsewhere, TEXT) == "denies: The pier is closed"
    text = "word " * 30 + TEXT
    long = statement(stance="denies", span=Span(150, 160), denied=(Span(0, 149),))
    assert describe_stance(long, text) == "denies: " + "word " * 20 + "…"


def test_what_is_other_than_asserted_is_counted() -> None:
    assert tally_stances([statement(), statement(stance="denies")]) == "1 denies"
    assert (
        tally_stances([statement(stance="asks"), statement(stance="hedges"), statement(stance="hedges")])
        == "2 hedge, 1 asks"
    )
    assert tally_stances([statement()]) == ""


def test_times_are_told_as_they_were_read_and_an_open_one_is_not_guessed() -> None:
    def times(value: str) -> list[str]:
        return list_times(statement(times=(Time(span=at("Monday"), type="DATE", value=value),)), TEXT)

    assert times("2024-05-13") == ["Monday = 2024-05-13"]
    assert times("XXXX-WXX-1") == ["Monday (day not known)"]
    assert times("PRESENT_REF") == []


def test_a_figure_that_says_no_more_than_its_words_is_told_once() -> None:
    nine = Quantity(span=at("nine boats"), value=9, unit="boat", about=False)
    three = Quantity(span=at("three days"), value=3, unit="day", about=False)
    lasting = Time(span=at("three days"), type="DURATION", value="P3D")
    told = statement(quantities=(nine, three), times=(lasting,))
    assert list_quantities(told, TEXT) == ["nine boats"]
    assert list_times(told, TEXT) == ["three days"]
    least = Quantity(span=at("nine boats"), value=9, unit="boat", about=True, bound="least")
    assert list_quantities(statement(quantities=(least,)), TEXT) == ["nine boats = at least 9 boats"]


def test_places_say_where_they_lie_and_what_is_open() -> None:
    here = Place(kind="city", country="US", region="US-TX", why="beside")
    open_ = Place(kind="city", country="US", choices=("US-MO", "US-MA", "US-IL", "US-OH"))
    land = Place(kind="country", country="FR", why="only one")
    state = Place(kind="region", country="US", region="US-ME", why="only one")
    names = (name("Elva", state), name("Arel", here), name("Brask", open_), name("Corve", land), name("Dunmere"))
    places, others = list_names(
        statement(names=(*names, name("Okoro", kind="person"), name("Tal", kind="person"))), "Okoro"
    )
    assert places == ["Elva (US)", "Arel (US-TX)", "Brask (US-MO or US-MA or US-IL or others)", "Corve", "Dunmere"]
    assert others == ["Tal"]
