"""A body and the person named after it stand in one run of words; a list that never ends is none."""

from __future__ import annotations

import re

from twosource.language.names.parting import part_words
from twosource.model.span import Span


def part(text: str) -> list[str]:
    words = tuple(Span(word.start(), word.end()) for word in re.finditer(r"\S+", text))
    return [text[one[0].start : one[-1].end] for one in part_words(text, words)]


def test_a_body_and_its_member_are_two_names() -> None:
    assert part("Orva Dockers Union Mira Tal") == ["Orva Dockers Union", "Mira Tal"]


def test_a_run_longer_than_any_two_names_is_left_as_it_is() -> None:
    endless = "Orva Dockers Union " * 30 + "Mira Tal"
    assert part(endless) == [endless]
