"""Countries by whatever name: "US", "U.S." and "the United States" are one."""

from __future__ import annotations

from twosource.language.places import load_gazetteer


def find_country(name: str) -> str | None:
    """Return the ISO 3166 code of the country that ``name`` names, or whose people it names; None for others."""
    gazetteer = load_gazetteer()
    for folded in (name.casefold(), name.casefold().replace(".", "")):
        bare = folded.removeprefix("the ")
        code = gazetteer.countries.get(bare) or gazetteer.demonyms.get(bare)
        if code:
            return code
    return None
