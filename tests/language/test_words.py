"""Words, their stems, and which of them carry content."""

from __future__ import annotations

import pytest

from twosource.language.words import content_words, find_words, stem_word


def test_a_number_keeps_its_points_and_a_word_its_apostrophe() -> None:
    assert [word.folded for word in find_words("It’s 1,234.5 metres")] == ["it's", "1,234.5", "metres"]


@pytest.mark.parametrize(
    "forms",
    [
        ("party", "parties"),
        ("stop", "stops", "stopped", "stopping"),
        ("make", "makes", "making"),
        ("box", "boxes"),
        ("fall", "falls", "falling"),
        ("minister", "minister's", "ministers"),
    ],
)
def test_forms_of_one_word_share_a_stem(forms: tuple[str, ...]) -> None:
    assert len({stem_word(form) for form in forms}) == 1


@pytest.mark.parametrize("words", [("crisis", "cris"), ("news", "new"), ("nation", "national"), ("bus", "bu")])
def test_different_words_keep_different_stems(words: tuple[str, str]) -> None:
    assert stem_word(words[0]) != stem_word(words[1])


def test_function_words_carry_no_content() -> None:
    assert [word.folded for word in content_words("It’s the bridge that they had closed")] == ["bridge", "closed"]
