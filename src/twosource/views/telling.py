"""One statement in words for people: who says it, how they stand to it, and what can be checked in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from twosource.model.mention import Name, Place, Quantity
from twosource.model.source import Source
from twosource.model.statement import Statement
from twosource.views.figures import describe_quantity
from twosource.views.times import NOT_KNOWN, describe_reading

OWN_WORDS = "own words"
_STANCES = (
    ("denies", "denies", "deny"),
    ("hedges", "hedges", "hedge"),
    ("asks", "asks", "ask"),
    ("demands", "demands", "demand"),
)
DENIED = 20  # so many words of what is denied are told
FEW = 3  # so many places of one name are told


def name_sources(statement: Statement, sources: Mapping[str, Source]) -> str:
    """Return the chain of sources, outermost first: "the Courier, citing two officials"; "" for own words."""
    return ", citing ".join(sources[source].name for source in statement.sources if source in sources)


def describe_chain(statement: Statement, source: str, sources: Mapping[str, Source]) -> str:
    """Return where a source stands in its chain: "cited by the Courier", "citing two officials"; "" if it is alone."""
    place = statement.sources.index(source)
    told = (
        ("cited by", [sources[one].name for one in statement.sources[:place] if one in sources]),
        ("citing", [sources[one].name for one in statement.sources[place + 1 :] if one in sources]),
    )
    return ", ".join(f"{how} {', '.join(names)}" for how, names in told if names)


def describe_stance(statement: Statement, text: str) -> str:
    """Return how the source stands to what it says, "" for plain assertion.

    What a denial denies is told where the statement itself does not say it ("She denied it").
    """
    if statement.stance == "asserts":
        return ""
    words = " … ".join(span.of(text) for span in statement.denied if not statement.span.overlaps(span)).split()
    told = " ".join(words[:DENIED]) + (" …" if len(words) > DENIED else "")
    return f"{statement.stance}: {told}" if told else statement.stance


def tally_stances(statements: Iterable[Statement]) -> str:
    """Return how many statements do other than assert: "1 denies, 2 hedge"; "" where none does."""
    stances = Counter[str](one.stance for one in statements)
    told = ((stances[stance], one if stances[stance] == 1 else several) for stance, one, several in _STANCES)
    return ", ".join(f"{number:,} {word}" for number, word in told if number)


def list_times(statement: Statement, text: str) -> list[str]:
    """Return each time as written, and what it was read as where that says more; "now" and the like say nothing."""
    telling = [time for time in statement.times if not time.value.endswith("_REF")]
    return [_beside(time.span.of(text), describe_reading(time)) for time in telling]


def list_quantities(statement: Statement, text: str) -> list[str]:
    """Return each quantity as written, and what it was read as where that says more; lengths of time are times."""
    times = [time.span for time in statement.times]
    own = [one for one in statement.quantities if not any(time.contains(one.span) for time in times)]
    return [_tell_quantity(one, text) for one in own]


def list_names(statement: Statement, known: str) -> tuple[list[str], list[str]]:
    """Return the names of places, and those of others that ``known`` does not tell already."""
    places = dict.fromkeys(_tell_place(name) for name in statement.names if name.kind == "place")
    others = dict.fromkeys(name.name for name in statement.names if name.kind != "place" and name.name not in known)
    return list(places), list(others)


def _tell_quantity(quantity: Quantity, text: str) -> str:
    words, reading = quantity.span.of(text), describe_quantity(quantity)
    alike = words.casefold().split()[1:] == reading.casefold().split()[1:]  # "eleven people", "11 people"
    return words if alike else _beside(words, reading)


def _beside(words: str, reading: str) -> str:
    if not reading or reading.casefold() == words.casefold():
        return words
    return f"{words} ({reading})" if NOT_KNOWN in reading else f"{words} = {reading}"


def _tell_place(name: Name) -> str:
    return " ".join([name.name, *_tell_where(name.place)])


def _tell_where(place: Place | None) -> Iterator[str]:
    if place is None:
        return
    if place.why is None and place.choices:
        yield f"({' or '.join(place.choices[:FEW])}{' or others' if len(place.choices) > FEW else ''})"
    elif place.kind != "country" and (place.region or place.country):
        yield f"({place.country if place.kind == 'region' else place.region or place.country})"
