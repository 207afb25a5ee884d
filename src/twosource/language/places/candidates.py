"""The places of the world that a name may stand for."""

from __future__ import annotations

from dataclasses import dataclass

from twosource.language.places.gazetteer import load_gazetteer
from twosource.model.mention import PlaceKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A place that bears a name.

    ``land`` is the code of its country, or of its region with the country's before it ("US-TX"); "" where it
    has none. ``thousands`` of people live there; countries and regions have 0 and no coordinates.
    """

    kind: PlaceKind
    land: str
    latitude: float | None = None
    longitude: float | None = None
    thousands: int = 0

    @property
    def country(self) -> str:
        """The code of the country (ISO 3166), "" when it lies in several."""
        return self.land[:2]

    def lies_in(self, land: str) -> bool:
        """Tell whether it lies in the country or region of that code."""
        return self.land == land or (len(land) == len("US") and self.country == land)


def list_candidates(folded: str) -> list[Candidate]:
    """Return the country, the region and the cities of a folded name, in this order, larger cities first."""
    gazetteer = load_gazetteer()
    name = folded.removeprefix("the ")
    found = [Candidate(kind="country", land=gazetteer.countries[name])] if name in gazetteer.countries else []
    if gazetteer.regions.get(name) or (name in gazetteer.regions and not found):
        found.append(Candidate(kind="region", land=gazetteer.regions[name]))
    return found + [_read_city(written) for written in gazetteer.cities.get(name, "").split(" ") if written]


def _read_city(written: str) -> Candidate:
    land, *numbers = written.split("/")
    if not numbers:  # a capital that is smaller than the cities of the gazetteer
        return Candidate(kind="city", land=land)
    latitude, longitude, thousands = numbers
    return Candidate(
        kind="city", land=land, latitude=float(latitude), longitude=float(longitude), thousands=int(thousands)
    )
