"""Which place of the world the name of a place means: only said where something settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.language.places.candidates import Candidate, list_candidates
from twosource.language.places.evidence import find_beside, find_inside, find_named
from twosource.model.mention import Name, Place, PlaceReason

_TIMES = 10  # so many times as large as the next one of its name, a city is meant without a word
_LARGE = 300  # thousands of people


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an article tells of countries: those its towns and regions lie in, and those that are named in it."""

    inside: frozenset[str]
    named: frozenset[str]


def locate_places(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names, those of places with the place they mean; names that the gazetteer lacks have none.

    What stands behind one mention of a name ("Paris, Texas") holds for the others.
    """
    places = [name for name in names if name.kind == "place"]
    found = {folded: list_candidates(folded) for folded in {_fold(name) for name in places}}
    around = _look_around(text, found)
    beside = _find_all_beside(text, places, found)
    settled = {
        folded: _settle(candidates, beside.get(folded), around) for folded, candidates in found.items() if candidates
    }
    return tuple(
        replace(name, place=settled[_fold(name)]) if name.kind == "place" and _fold(name) in settled else name
        for name in names
    )


def _fold(name: Name) -> str:
    return name.name.casefold().removeprefix("the ")


def _look_around(text: str, found: Mapping[str, Sequence[Candidate]]) -> Surroundings:
    doubtful = any(len(candidates) > 1 for candidates in found.values())
    certain = [name for name, candidates in found.items() if candidates and _are_one_country(candidates)]
    return Surroundings(
        inside=find_inside(found) if doubtful else frozenset(),
        named=find_named(text, certain) if doubtful else frozenset(),
    )


def _are_one_country(candidates: Sequence[Candidate]) -> bool:
    """Tell whether a name is that of a country and of no region: towns of the name do not count."""
    return candidates[0].kind == "country" and all(candidate.kind != "region" for candidate in candidates)


def _find_all_beside(
    text: str, places: Sequence[Name], found: Mapping[str, Sequence[Candidate]]
) -> dict[str, Candidate]:
    beside: dict[str, Candidate] = {}
    for name in places:
        candidates = found[_fold(name)]
        land = find_beside(text, name.span) if candidates else None
        fitting = [one for one in candidates if land and one.lies_in(land) and one.kind != "country"]
        if fitting:
            beside.setdefault(_fold(name), fitting[0])
    return beside


def _settle(candidates: Sequence[Candidate], beside: Candidate | None, around: Surroundings) -> Place:
    if beside is not None:
        return _place_of(beside, "beside")
    if len(candidates) == 1:
        return _place_of(candidates[0], "only one")
    usual = _find_usual(candidates)
    return _place_of(usual, "largest") if usual else _weigh(candidates, around)


def _weigh(candidates: Sequence[Candidate], around: Surroundings) -> Place:
    """Return the one that lies in a country of the article; towns stand back where a larger place has the name."""
    if candidates[0].kind != "city":
        candidates = [one for one in candidates if one.kind != "city" or one.thousands >= _LARGE]
    for countries in (around.inside, around.named):
        fitting = [candidate for candidate in candidates if candidate.country in countries]
        if len(fitting) == 1:
            return _place_of(fitting[0], "country")
    return _leave_open(candidates)


def _find_usual(candidates: Sequence[Candidate]) -> Candidate | None:
    """Return the country, city, or city in the region of its name, that is meant when nothing else is said."""
    first, second = candidates[0], candidates[1]
    if first.kind == "country":
        return first if _are_one_country(candidates) else None
    if first.kind == "city":
        return first if first.thousands >= max(_LARGE, _TIMES * second.thousands) else None
    if second.land == first.land:
        return second
    return first if second.thousands < _LARGE else None


def _place_of(candidate: Candidate, why: PlaceReason) -> Place:
    return Place(
        kind=candidate.kind,
        country=candidate.country or None,
        region=candidate.land if "-" in candidate.land else None,
        latitude=candidate.latitude,
        longitude=candidate.longitude,
        why=why,
    )


def _leave_open(candidates: Sequence[Candidate]) -> Place:
    """Return what all places of the name have in common, and which ones there are."""
    countries = {candidate.country for candidate in candidates}
    kinds = {candidate.kind for candidate in candidates}
    return Place(
        kind=kinds.pop() if len(kinds) == 1 else None,
        country=(countries.pop() or None) if len(countries) == 1 else None,
        choices=tuple(dict.fromkeys(candidate.land for candidate in candidates if candidate.land)),
    )
