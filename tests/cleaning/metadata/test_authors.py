from __future__ import annotations

import pytest

from twosource.cleaning.metadata.authors import name_authors


@pytest.mark.parametrize(
    ("given", "names"),
    [
        ("Mira Tal; Odo Fenn", ["Mira Tal", "Odo Fenn"]),
        ("Mira Tal; Associated Press", ["Mira Tal", "Associated Press"]),
        ("The Norran; Elin fishery ministries", []),
        ("Mira Tal; Elin Tribune", ["Mira Tal"]),
        ("Mira Tal Elin Tribune", ["Mira Tal"]),
        ("Admin", []),
        ("Mira Tal; Gullwing House", ["Mira Tal"]),
        ("", []),
    ],
)
def test_only_people_and_agencies_are_authors(given: str, names: list[str]) -> None:
    assert name_authors(given, ["Elin Tribune", None], ["© 2023 Gullwing House. All rights reserved."]) == names


def test_who_writes_alone_may_hold_the_copyright_too() -> None:
    assert name_authors("Mira Tal", [None], ["© 2023 Mira Tal"]) == ["Mira Tal"]
