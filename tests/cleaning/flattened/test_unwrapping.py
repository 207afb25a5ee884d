from __future__ import annotations

import textwrap

from tests.cleaning.samples import BODY, clean_content

from twosource.cleaning.flattened.unwrapping import unwrap


def test_paragraphs_wrapped_at_a_width_are_joined_again() -> None:
    wrapped = "\n\n".join(textwrap.fill(paragraph, 72) for paragraph in BODY)
    assert unwrap(wrapped.split("\n")) == list(BODY)
    assert clean_content(wrapped).text == "\n\n".join(BODY)


def test_lines_that_are_paragraphs_stay_apart() -> None:
    assert unwrap(list(BODY)) == list(BODY)


def test_a_list_of_headlines_is_not_joined() -> None:
    lines = [
        "Old lighthouse to be painted red again",
        "Tenor cancels spring tour after a fall on stage",
        "Choir returns",
    ]
    assert unwrap(lines) == lines


def test_nothing_gives_nothing() -> None:
    assert unwrap([]) == []
    assert unwrap(["", " "]) == []
