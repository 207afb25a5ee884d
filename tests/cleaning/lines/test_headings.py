from __future__ import annotations

import pytest

from twosource.cleaning.lines.headings import choose_title, is_caption, split_outlet


@pytest.mark.parametrize(
    "line",
    [
        "Odo Fenn | AFP | Getty Images",
        "Odo Fenn | Getty Images",
        "The ferry Aldis on the sand near Port Elin [EPA]",
        "The old pier of Port Elin in a storm. —File",
        "The harbor master of Port Elin. Odo Fenn / Reuters file",
    ],
)
def test_captions_and_photo_credits_are_told_from_titles(line: str) -> None:
    assert is_caption(line)


@pytest.mark.parametrize(
    "line",
    [
        "Ferry runs aground off Port Elin, all on board safe | Reuters",
        "Ferry runs aground off Port Elin | Elin Tribune",
        "Court keeps the owner's file",
    ],
)
def test_titles_are_no_captions(line: str) -> None:
    assert not is_caption(line)


def test_a_picture_library_is_no_outlet() -> None:
    assert split_outlet("Odo Fenn | AFP | Getty Images")[1] is None


def test_the_title_stands_below_the_name_of_its_section() -> None:
    lines = ["Boats and Harbors", "Ferry runs aground off Port Elin, all on board safe"]
    assert choose_title(lines) == 1


def test_a_line_with_the_hour_of_publication_is_no_title() -> None:
    lines = ["Ferry runs aground off Port Elin", "Mira Tal , Elin Tribune Published 7:50 a.m. on Monday in Port Elin"]
    assert choose_title(lines) == 0
