"""Which place a name means, and that nothing is said where nothing settles it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from twosource.language.places import locate_places
from twosource.model.mention import Name, Place
from twosource.model.span import Span


def locate(text: str, *words: str) -> list[Place | None]:
    places = [text.index(word) for word in words]
    names = [
        Name(span=Span(start, start + len(word)), kind="place", name=word, id=word)
        for start, word in zip(places, words, strict=True)
    ]
    return [name.place for name in locate_places(text, names)]


def one(text: str, word: str, *others: str) -> Place:
    place = locate(text, word, *others)[0]
    assert place is not None
    return place


@pytest.mark.parametrize(
    ("word", "kind", "country", "region"),
    [
        ("Kenya", "country", "KE", None),
        ("the Netherlands", "country", "NL", None),
        ("Mexico", "country", "MX", None),
        ("Bavaria", "region", "DE", None),
        ("Texas", "region", "US", "US-TX"),
        ("Black Sea", "region", None, None),
        ("Nairobi", "city", "KE", None),
        ("London", "city", "GB", "GB-ENG"),
        ("New York", "city", "US", "US-NY"),
        ("Kiev", "city", "UA", None),
    ],
)
def test_a_place_is_a_country_a_region_or_a_city(word: str, kind: str, country: str | None, region: str | None) -> None:
    place = one(f"They met in {word} again.", word)
    assert (place.kind, place.country, place.region, place.choices) == (kind, country, region, ())


def test_cities_alone_have_coordinates() -> None:
    nairobi, kenya = one("Nairobi", "Nairobi"), one("Kenya", "Kenya")
    assert nairobi.latitude == pytest.approx(-1.3, abs=0.1)
    assert nairobi.longitude == pytest.approx(36.8, abs=0.1)
    assert (kenya.latitude, kenya.longitude) == (None, None)


@pytest.mark.parametrize(
    ("text", "word", "region"),
    [
        ("They met in Paris, Texas, again.", "Paris", "US-TX"),
        ("They met in Paris (Texas) again.", "Paris", "US-TX"),
        ("They met in Springfield, Ill., again.", "Springfield", "US-IL"),
        ("They met in Springfield, MO", "Springfield", "US-MO"),
        ("They met in London, Ontario.", "London", "CA-ON"),
        ("Paris is small. It is Paris, Texas.", "Paris", "US-TX"),
    ],
)
def test_words_beside_a_name_say_which_place_is_meant(text: str, word: str, region: str) -> None:
    place = one(text, word) if text.count(word) == 1 else _last(text, word)
    assert (place.why, place.region, place.kind) == ("beside", region, "city")


def _last(text: str, word: str) -> Place:
    spans = [Span(start, start + len(word)) for start in (text.index(word), text.rindex(word))]
    first, last = locate_places(text, [Name(span=span, kind="place", name=word, id=word) for span in spans])
    assert first.place == last.place
    assert last.place is not None
    return last.place


@pytest.mark.parametrize("text", ["They met in Paris.", "Americans met in Paris, and in Paris, June is warm."])
def test_a_city_ten_times_as_large_as_the_next_is_meant_without_a_word(text: str) -> None:
    place = one(text, "Paris")
    assert (place.why, place.country) == ("largest", "FR")


@pytest.mark.parametrize(
    ("text", "others", "country", "why"),
    [
        ("Georgia said no.", [], None, None),
        ("Georgia said no, said Atlanta.", ["Atlanta"], "US", "country"),
        ("Georgia said no, said Tbilisi.", ["Tbilisi"], "GE", "country"),
        ("Georgia said no. The Georgian side left.", [], "GE", "country"),
        ("Georgia said no, to Tbilisi and Atlanta.", ["Tbilisi", "Atlanta"], None, None),
    ],
)
def test_a_name_of_two_countries_is_settled_by_the_article_or_not_at_all(
    text: str, others: list[str], country: str | None, why: str | None
) -> None:
    place = one(text, "Georgia", *others)
    assert (place.country, place.why) == (country, why)
    assert place.choices == (() if why else ("GE", "US-GA"))


def test_a_town_of_many_states_is_known_to_lie_in_their_country_alone() -> None:
    place = one("They met in Springfield.", "Springfield")
    assert (place.kind, place.country, place.region, place.latitude, place.why) == ("city", "US", None, None, None)
    assert {"US-IL", "US-MO"} <= set(place.choices)


def test_a_name_that_holds_its_state_settles_the_bare_one() -> None:
    place = one("Washington was calm. They met in Washington, D.C. again.", "Washington", "Washington, D.C.")
    assert (place.kind, place.region, place.why) == ("city", "US-DC", "beside")


def test_washington_may_be_the_state_or_the_capital() -> None:
    place = one("They met in Washington.", "Washington")
    assert (place.kind, place.country, place.why) == (None, "US", None)
    assert {"US-DC", "US-WA"} <= set(place.choices)


@pytest.mark.parametrize(
    ("text", "country"),
    [
        ("They spoke of Hobbs again.", None),
        ("They spoke of Hobbs again, in New Mexico.", "US"),
        ("Americans spoke of Hobbs again.", "US"),
    ],
)
def test_a_small_town_is_only_meant_where_its_country_is_spoken_of(text: str, country: str | None) -> None:
    others = ["New Mexico"] if "New Mexico" in text else []
    place = one(text, "Hobbs", *others)
    assert (place.country, place.choices) == (country, () if country else ("US-NM",))


def test_a_town_is_not_taken_for_a_much_larger_city_of_its_name_without_a_word() -> None:
    place = one("In Illinois they spoke of Geneva.", "Geneva", "Illinois")
    assert place.country is None
    assert {"CH", "US-IL"} <= set(place.choices)


def test_what_the_gazetteer_lacks_and_what_is_no_place_have_none() -> None:
    assert locate("They met in Brelt.", "Brelt") == [None]
    name = Name(span=Span(0, 5), kind="person", name="Paris", id="p")
    assert locate_places("Paris spoke.", [name]) == (name,)


@given(st.text(max_size=60), st.text(max_size=12))
def test_any_text_can_be_looked_at(text: str, word: str) -> None:
    names = [Name(span=Span(0, len(word)), kind="place", name=word, id="n")]
    assert len(locate_places(word + text, names)) == 1
