"""Who says so, in the sample reports."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

Reach = Callable[..., None]
LITTLE = {"the", "a", "an", "of", "its", "their", "s"}


def _words(name: str) -> frozenset[str]:
    return frozenset(name.casefold().replace("'s", "").replace("’s", "").split()) - LITTLE


def _fits(wanted: list[str], given: list[str]) -> bool:
    """Same number of sources, and of each pair one name holds all words of the other."""
    pairs = [(_words(mine), _words(theirs)) for mine, theirs in zip(wanted, given, strict=False)]
    return len(wanted) == len(given) and all(a <= b or b <= a for a, b in pairs)


def _chains(sample: Any, sentence: str) -> list[tuple[list[str], str]]:
    names = {source.id: source.name for source in sample.comparison.sources}
    attributed = [each for each in sample.statements_in(sentence) if each.sources]
    return [([names[source] for source in each.sources], each.stance) for each in attributed]


def test_the_sources_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    wanted, given, optional = set(), set(), set()
    for sentence in truth["sentences"]:
        rows = [row for row in truth["attributions"] if row[0] == sentence]
        for row in rows:
            (optional if "optional" in row else wanted).add((sentence, " > ".join(row[1])))
        for chain, _ in _chains(sample, sentence):
            fitting = next((row[1] for row in rows if _fits(row[1], chain)), chain)
            given.add((sentence, " > ".join(fitting)))
    reach("attributions", wanted, given, ignored=optional)


def test_the_stances_are_right(sample: Any, truth: dict[str, Any], reach: Reach) -> None:
    """Counted over the sentences whose source is right."""
    wanted, given = set(), set()
    for sentence, row, stance, *_ in truth["attributions"]:
        stances = {found for chain, found in _chains(sample, sentence) if _fits(row, chain)}
        if stances:
            wanted.add((sentence, row[0], stance))
            given |= {(sentence, row[0], each) for each in stances}
    assert wanted
    reach("stances", wanted, given)


def test_one_person_is_one_source_in_all_reports(sample: Any) -> None:
    names = [source.name for source in sample.comparison.sources]
    for person in ("Joren Haldt", "Ilse Marant", "Anders Vohl"):
        assert len([name for name in names if person.split()[-1] in name.split()]) == 1, person
