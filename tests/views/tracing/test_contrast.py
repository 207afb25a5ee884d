from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from twosource.views.tracing.contrast import MOST_WORDS, Shown, contrast_copies, contrast_retold


def marked(side: Sequence[Shown]) -> list[str]:
    return [piece.text for piece in side if piece.marked]


def joined(side: Sequence[Shown]) -> str:
    return "".join(piece.text for piece in side)


def test_of_a_copy_the_words_that_only_one_has_are_marked() -> None:
    ours, theirs = contrast_copies("The old ferry sank on Sunday night.", "The ferry sank off Tolm on sunday night.")
    assert marked(ours) == ["old"]
    assert marked(theirs) == ["off Tolm"]


def test_of_a_rewriting_the_words_of_content_that_both_have_are_marked() -> None:
    ours, theirs = contrast_retold("The ferry carried 86 passengers.", "Passengers of the ferries were 86.")
    assert marked(ours) == ["ferry", "86 passengers"]
    assert marked(theirs) == ["Passengers", "ferries", "86"]


def test_the_same_words_are_all_unmarked_in_a_copy() -> None:
    assert marked(contrast_copies("Same words.", "Same words.")[0]) == []


def test_very_long_wordings_are_shown_without_marks() -> None:
    ours, theirs = contrast_copies("word " * (MOST_WORDS + 1), "other")
    assert marked(ours) == marked(theirs) == []


@given(st.text(), st.text())
def test_the_pieces_are_the_wordings(ours: str, theirs: str) -> None:
    for sides in (contrast_copies(ours, theirs), contrast_retold(ours, theirs)):
        assert [joined(side) for side in sides] == [ours, theirs]
