"""Which place of the world the name of a place means: only said where something settles it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from twosource.language.places.candidates import Candidate, list_candidates
from twosource.language.places.evidence import find_beside, find_inside, find_named, read_land
from twosource.model.mention import Name, Place, PlaceReason

_TIMES = 10  # so many times as large as the next one of its name, a city is meant without a word
_LARGE = 300  # thousands of people
_SMALL = 100  # thousands of people; smaller towns need a word of their country in the article
_SHARE = 0.2  # a city with less than this part of the people of the largest one of its name needs words beside it


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What an article tells of countries: the names of the places that lie in one alone, and which ones are named."""

    inside: Mapping[str, set[str]]
    named: frozenset[str]

    def lie_around(self, name: str, country: str) -> bool:
        """Tell whether another place of the article lies in the country and in no other."""
        return bool(self.inside.get(country, set()) - {name})


def locate_places(text: str, names: Sequence[Name]) -> tuple[Name, ...]:
    """Return the names, those of places with the place they mean; names that the gazetteer lacks have none.

    What stands behind one mention of a name ("Paris, Texas") holds for the others.
    """
    places = [name for name in names if name.kind == "place"]
    found = {folded: list_candidates(folded) for folded in {_fold(name) for name in places}}
    around = _look_around(text, found)
    beside = _find_all_beside(text, places, found)
    settled = {
        folded: _settle(folded, candidates, beside.get(folded), around)
        for folded, candidates in found.items()
        if candidates
    }
    return tuple(
        replace(name, place=settled[_fold(name)]) if name.kind == "place" and _fold(name) in settled else name
        for name in names
    )


def _fold(name: Name) -> str:
    return name.name.casefold().removeprefix("the ")


def _look_around(text: str, found: Mapping[str, Sequence[Candidate]]) -> Surroundings:
    if not any(len(candidates) > 1 or any(map(_is_small, candidates)) for candidates in found.values()):
        return Surroundings(inside={}, named=frozenset())
    countries = [name for name, candidates in found.items() if candidates and _are_one_country(candidates)]
    return Surroundings(inside=find_inside(found), named=find_named(text, countries))


def _is_small(candidate: Candidate) -> bool:
    return candidate.kind == "city" and candidate.latitude is not None and candidate.thousands < _SMALL


def _are_one_country(candidates: Sequence[Candidate]) -> bool:
    """Tell whether a name is that of a country and of no region: towns of the name do not count."""
    return candidates[0].kind == "country" and all(candidate.kind != "region" for candidate in candidates)


def _find_all_beside(
    text: str, places: Sequence[Name], found: Mapping[str, Sequence[Candidate]]
) -> dict[str, Candidate]:
    beside: dict[str, Candidate] = {}
    for name in places:
        town, _, behind = name.name.partition(", ")  # "Washington, D.C." may be one name
        folded = town.casefold() if behind else _fold(name)
        candidates = found.get(folded, ())
        land = (read_land(behind) if behind else find_beside(text, name.span)) if candidates else None
        fitting = [one for one in candidates if land and one.lies_in(land) and one.kind != "country"]
        if fitting:
            beside.setdefault(folded, fitting[0])
    return beside


def _settle(name: str, candidates: Sequence[Candidate], beside: Candidate | None, around: Surroundings) -> Place:
    if beside is not None:
        return _place_of(beside, "beside")
    if len(candidates) == 1 and not _is_small(candidates[0]):
        return _place_of(candidates[0], "only one")
    usual = _find_usual(candidates) if len(candidates) > 1 else None
    return _place_of(usual, "largest") if usual else _weigh(name, candidates, around)


def _weigh(name: str, candidates: Sequence[Candidate], around: Surroundings) -> Place:
    """Return the one that lies in a country of the article; towns stand back where a larger place has the name."""
    if candidates[0].kind != "city":
        candidates = [one for one in candidates if one.kind != "city" or one.thousands >= _LARGE]
    around_it = [one for one in candidates if around.lie_around(name, one.country)]
    named = [one for one in candidates if one.country in around.named]
    largest = max(one.thousands for one in candidates)
    for fitting in (around_it, named):
        if len(fitting) == 1 and fitting[0].thousands >= _SHARE * largest:
            return _place_of(fitting[0], "only one" if len(candidates) == 1 else "country")
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
    """Return what all places of the name have in common, and which ones there are.

    Of a lone small town nothing is said: the word may be the name of what no gazetteer has.
    """
    countries = {candidate.country for candidate in candidates}
    kinds = {candidate.kind for candidate in candidates}
    return Place(
        kind=kinds.pop() if len(kinds) == 1 < len(candidates) else None,
        country=(countries.pop() or None) if len(countries) == 1 < len(candidates) else None,
        choices=tuple(dict.fromkeys(candidate.land for candidate in candidates if candidate.land)),
    )
