from __future__ import annotations

import pytest

from twosource.reading.markup import is_page


@pytest.mark.parametrize(
    "text",
    [
        "<!doctype HTML>\n<title>x</title>",
        "<?xml version='1.0'?><!-- saved --><html xmlns='x'>",
        "\n\n<div><p>One</p><p>Two</p></div>",
    ],
)
def test_pages_and_pieces_of_pages_are_html(text: str) -> None:
    assert is_page(text)


@pytest.mark.parametrize(
    "text",
    [
        "The price rose <b>again</b>, she said.",
        "<3 was all the message said.",
        "a < b and c > d",
        "",
    ],
)
def test_text_with_an_angle_bracket_is_text(text: str) -> None:
    assert not is_page(text)
