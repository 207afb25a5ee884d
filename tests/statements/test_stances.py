"""How a source stands to what it says."""

from __future__ import annotations

import pytest
from tests.statements.telling import tell


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Mira Tal said the dam was safe.", "asserts"),
        ("Mira Tal denied that the dam was safe.", "denies"),
        ("The council rejected claims of a leak.", "denies"),
        ("Mira Tal said the dam may leak.", "hedges"),
        ("Experts suspected that the dam would leak.", "hedges"),
        ("Mira Tal asked whether the dam was safe.", "asks"),
        ("“Is the dam safe at all?” Mira Tal asked.", "asks"),
        ("Mira Tal urged the council to close the dam.", "demands"),
        ("Mira Tal demanded that the dam be closed.", "demands"),
        ("Police warned drivers to stay at home.", "demands"),
        ("Mira Tal said the dam could not leak.", "asserts"),
        ("Mira Tal said the dam would be checked in May.", "asserts"),
        ("The dam is apparently closed.", "hedges"),
        ("The dam closed in May.", "asserts"),
    ],
)
def test_the_stance(text: str, stance: str) -> None:
    (told,) = tell(text)
    assert told.stance == stance
