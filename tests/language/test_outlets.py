from __future__ import annotations

import pytest

from twosource.language.lexicon import load_tables
from twosource.language.outlets import find_outlet, known_names


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("AP", "Associated Press"),
        ("the A.P.", "Associated Press"),
        ("THE ASSOCIATED PRESS", "Associated Press"),
        ("apnews.com", "Associated Press"),
        ("https://www.bbc.co.uk/news/1", "BBC"),
        ("edition.cnn.com", "CNN"),
        ("Agence France Presse", "Agence France-Presse"),
    ],
)
def test_the_ways_a_name_is_written_lead_to_one_name(written: str, name: str) -> None:
    outlet = find_outlet(written)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("written", ["", "Harbour Courier", "notapnews.com", "x" * 10_000, "co.uk", "\ud800"])
def test_what_is_not_in_the_list_is_not_found(written: str) -> None:
    assert find_outlet(written) is None


def test_agencies_are_told_from_outlets() -> None:
    kinds = {name: outlet.kind for name in ("Reuters", "The Guardian") if (outlet := find_outlet(name))}
    assert kinds == {"Reuters": "agency", "The Guardian": "outlet"}


def test_every_name_and_host_belongs_to_one_outlet() -> None:
    bearers: dict[str, set[str]] = {}
    for entry in load_tables("outlets")["outlet"]:
        for written in (entry["name"], *entry["aliases"], *entry["hosts"]):
            bearers.setdefault(written.casefold().removeprefix("the "), set()).add(entry["name"])
    assert {written: names for written, names in bearers.items() if len(names) > 1} == {}


def test_every_known_name_is_found_again() -> None:
    assert [name for name in known_names() if find_outlet(name) is None] == []
