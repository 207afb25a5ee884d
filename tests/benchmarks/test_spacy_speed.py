"""spaCy beside us: what its pipeline is taught must be a tree, and neither of the two may always come first."""

from __future__ import annotations

from collections.abc import Sequence

from benchmarks.spacy_pipeline import _lean
from benchmarks.spacy_speed import _take_turns

SENTENCE = ["The", "crew", "of", "an", "old", "tug", "told", "us", "it", "had", "seen", "us", "on", "the", "quay"]


def test_what_is_taught_is_a_tree_with_one_root() -> None:
    heads = list(_lean(SENTENCE, 0, len(SENTENCE)))
    assert [i for i, head in enumerate(heads) if head == i] == [SENTENCE.index("crew")]
    for word in range(len(heads)):
        way = [word]
        while heads[way[-1]] != way[-1]:
            way.append(heads[way[-1]])
            assert len(way) <= len(heads)


def test_the_arcs_that_are_taught_never_cross() -> None:
    arcs = [tuple(sorted((i, head))) for i, head in enumerate(_lean(SENTENCE, 0, len(SENTENCE))) if i != head]
    assert not [(one, other) for one in arcs for other in arcs if one[0] < other[0] < one[1] < other[1]]


def test_a_sentence_of_short_words_alone_has_a_root_too() -> None:
    assert list(_lean(["So", "it", "is", "."], 0, 4)) == [0, 0, 0, 0]


def test_who_reads_a_block_first_changes_from_block_to_block() -> None:
    order: list[str] = []

    def ours(block: Sequence[object]) -> None:
        order.append(f"we {block[0]}")

    def theirs(block: Sequence[object]) -> None:
        order.append(f"they {block[0]}")

    rates = _take_turns(ours, theirs, [["a"], ["b"]])  # type: ignore[list-item]
    assert order == ["we a", "they a", "they b", "we b"]
    assert [len(each) for each in rates] == [2, 2]
