from __future__ import annotations

import unicodedata

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


@pytest.mark.parametrize(
    ("written", "name"),
    [("新华社", "Xinhua"), ("ТАСС", "TASS"), ("朝日新聞", "Asahi Shimbun"), ("taz", "Die Tageszeitung")],
)
def test_names_in_their_own_languages_lead_to_the_canonical_one(written: str, name: str) -> None:
    outlet = find_outlet(written)
    assert outlet is not None
    assert outlet.name == name


@pytest.mark.parametrize("word", ["Dr", "Sid", "Mia", "NV", "print", "krone", "the record"])
def test_titles_first_names_and_everyday_words_are_no_outlets_for_sure(word: str) -> None:
    outlet = find_outlet(word)
    assert outlet is None or outlet.common


def test_the_registry_is_sorted_and_knows_agencies_and_outlets_of_all_continents() -> None:
    entries = load_tables("outlets")["outlet"]
    keys = [(entry["kind"], _sorting_key(entry["name"])) for entry in entries]
    assert keys == sorted(keys)
    assert len(entries) > 1000
    assert {entry["kind"] for entry in entries} == {"agency", "outlet"}


def test_every_host_is_a_bare_host_in_small_letters() -> None:
    hosts = [host for entry in load_tables("outlets")["outlet"] for host in entry["hosts"]]
    assert [host for host in hosts if host != host.casefold() or "/" in host or host.startswith("www.")] == []
    assert len(hosts) == len(set(hosts))


def _sorting_key(name: str) -> tuple[str, str]:
    decomposed = unicodedata.normalize("NFD", name.casefold())
    plain = "".join(character for character in decomposed if not unicodedata.combining(character))
    return plain.removeprefix("the "), plain


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
