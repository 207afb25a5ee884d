"""What stands at the same place of a carried passage is compared, however it is worded."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.findings.telling import gather

from twosource.findings import FindingSettings, Material
from twosource.findings.evidence.aligned import find_aligned
from twosource.findings.evidence.readings import read_statements
from twosource.findings.matching.candidates import find_candidates
from twosource.model.origin import Lineage
from twosource.model.passage import Passage
from twosource.model.span import ArticleSpan, Span

FIRST = [
    "The ferry Halla left Orva at dawn.",
    "Nobody on the quay was told why.",
    "Two cranes were idle for the day.",
    "The harbour master went home early.",
    "Bread was dear.",
]
REWORDED = [
    "At first light a ship set out.",
    "No reason reached those ashore.",
    "Two cranes were idle for the day.",
    "Its chief left before the others.",
    "A choir sang.",
]


def _carry(first: list[str], second: list[str], covered: tuple[int, int]) -> Material:
    """Two articles that have a passage in common: so many of the first lines of each."""
    material = gather(first, second)
    places = []
    for lines, count, article in zip((first, second), covered, material.story.articles, strict=True):
        places.append(ArticleSpan(article, Span(0, len("\n".join(lines[:count])))))
    passage = Passage(id="p", origin="o", kind="rewritten", spans=tuple(sorted(places)), similarity=0.6)
    lineage = Lineage(passages=(passage,), origins=(), stretches=())
    return replace(material, ledger=replace(material.ledger, lineage=lineage))


def _words(material: Material, keys: list[int], size: int, statements: tuple) -> set[frozenset[str]]:  # type: ignore[type-arg]
    said = [item.span.of(material.text_of(item)) for item in statements]
    return {frozenset((said[key // size], said[key % size])) for key in keys}


def _find(material: Material) -> set[frozenset[str]]:
    keys = find_aligned(material.statements, material).tolist()
    assert keys == sorted(set(keys))
    return _words(material, keys, len(material.statements), material.statements)


def test_what_stands_at_the_same_place_of_a_passage_is_found() -> None:
    found = _find(_carry(FIRST, REWORDED, (4, 4)))
    assert found >= {frozenset((FIRST[number], REWORDED[number])) for number in (0, 1, 3)}


def test_what_stands_elsewhere_or_outside_of_the_passage_is_not() -> None:
    found = _find(_carry(FIRST, REWORDED, (4, 4)))
    assert frozenset((FIRST[0], REWORDED[3])) not in found
    assert not [pair for pair in found if pair & {FIRST[4], REWORDED[4]}]


def test_what_was_taken_over_word_by_word_needs_no_other_candidates() -> None:
    assert _find(_carry(FIRST, FIRST, (5, 5))) == set()


@pytest.mark.parametrize("length", [10, 40])
def test_each_statement_has_at_most_two_for_one_passage(length: int) -> None:
    ours, theirs = ([f"Line {number} of the {name} report." for number in range(length)] for name in ("one", "other"))
    material = _carry(ours, theirs, (length, length))
    assert len(find_aligned(material.statements, material)) <= 2 * 2 * length


def test_the_order_of_the_statements_does_not_matter() -> None:
    material = _carry(FIRST, REWORDED, (4, 4))
    assert _find(replace(material, statements=material.statements[::-1])) == _find(material)


def test_they_are_candidates_though_nothing_in_them_is_alike() -> None:
    material = _carry(FIRST, REWORDED, (4, 4))
    chosen = replace(FindingSettings(), least_likeness=1e9)
    readings = read_statements(material.statements, material, chosen)
    pairs = find_candidates(readings, material, chosen)
    found = _words(material, pairs.keys.tolist(), len(readings), readings.statements)
    assert frozenset((FIRST[3], REWORDED[3])) in found


def test_a_passage_of_nothing_is_no_error() -> None:
    assert _find(_carry(FIRST, REWORDED, (0, 0))) == set()
