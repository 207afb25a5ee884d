"""The gazetteer knows countries by all their names, and says where its data is from."""

from __future__ import annotations

from importlib.resources import files

import pytest

from twosource.language.places import load_gazetteer


@pytest.mark.parametrize("name", ["united states", "u.s.", "usa", "america"])
def test_the_names_of_a_country_share_its_code(name: str) -> None:
    assert load_gazetteer().countries[name] == "US"


def test_every_country_has_a_usual_name_that_it_is_known_by() -> None:
    gazetteer = load_gazetteer()
    assert all(gazetteer.countries[name.casefold()] == code for code, name in gazetteer.usual.items())


@pytest.mark.parametrize("name", ["nairobi", "são paulo", "sao paulo", "kenya", "balkans", "black sea"])
def test_cities_countries_and_regions_are_places(name: str) -> None:
    assert load_gazetteer().knows(name)


def test_adjectives_are_no_places_but_name_a_country() -> None:
    gazetteer = load_gazetteer()
    assert not gazetteer.knows("kenyan")
    assert gazetteer.names_country("kenyan")
    assert gazetteer.demonyms["kenyan"] == "KE"


def test_the_source_of_the_places_is_credited_beside_them() -> None:
    notice = (files("twosource.language") / "lexicons" / "NOTICE-places").read_text(encoding="utf-8")
    assert "GeoNames" in notice
    assert "Attribution 4.0" in notice
