"""The gazetteer: countries, regions, cities of 15,000 people and more, and the adjectives of countries.

Data: GeoNames (CC BY 4.0) and Unicode CLDR; see ``lexicons/NOTICE-places``.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from twosource.language.lexicon import load_tables, load_terms


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Gazetteer:
    """Names of places, folded.

    ``countries`` gives the country code (ISO 3166); ``capitals`` the code of the country whose seat of
    government the name stands for; ``usual`` the name by which a country (code) goes; ``regions`` the code
    of the region's country or its own ("DE", "US-TX"), "" for regions of several countries; ``cities`` the
    cities of the name as the file has them (`list_cities` reads them); ``demonyms`` the code of the adjective's
    country, "--" for peoples, faiths and regions without one; ``states`` the code of what stands behind a
    town for the state it lies in ("Ill.", "TX"), as written.
    """

    countries: Mapping[str, str]
    capitals: Mapping[str, str]
    usual: Mapping[str, str]
    regions: Mapping[str, str]
    cities: Mapping[str, str]
    demonyms: Mapping[str, str]
    states: Mapping[str, str]

    def knows(self, name: str) -> bool:
        """Tell whether a folded name is that of a place."""
        return name in self.countries or name in self.regions or name in self.cities

    def names_country(self, name: str) -> bool:
        """Tell whether a folded word is a country's name or adjective."""
        return name in self.countries or name in self.demonyms


@cache
def load_gazetteer() -> Gazetteer:
    """Return the gazetteer that ships with the package."""
    countries: dict[str, str] = {}
    capitals: dict[str, str] = {}
    usual: dict[str, str] = {}
    for code, capital, names in _rows("countries.tsv"):
        countries.update((name.casefold(), code) for name in names.split("|"))
        usual[code] = names.split("|")[0]
        capitals[capital.casefold()] = code
    cities = {name.casefold(): found for name, found in _rows("cities.tsv")}
    regions = {name.casefold(): code for name, code in _rows("regions.tsv")}
    return Gazetteer(
        countries=countries,
        capitals=capitals,
        usual=usual,
        regions=regions,
        cities=capitals | cities,
        demonyms=_read_demonyms(),
        states=_read_states(regions),
    )


def _read_demonyms() -> dict[str, str]:
    demonyms: dict[str, str] = {}
    for line in sorted(load_terms("demonyms")):
        code, *words = line.split()
        demonyms.update((word.replace("-", " ").casefold(), code) for word in words)
    return demonyms


def _read_states(regions: Mapping[str, str]) -> dict[str, str]:
    short = {code.partition("-")[2]: code for code in regions.values() if code.startswith(("US-", "CA-", "AU-"))}
    written: dict[str, str] = load_tables("states")["short"]
    return short | written


def _rows(name: str) -> Iterator[list[str]]:
    content = (files("twosource.language") / "lexicons" / name).read_text(encoding="utf-8")
    for line in content.split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")
