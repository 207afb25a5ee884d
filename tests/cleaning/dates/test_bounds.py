from __future__ import annotations

import pytest

from twosource.cleaning.dates.bounds import find_bound, find_horizon


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Norra closed the strait in February 2022.", "2022-02", "February 2022"),
        ("It met in 2019, and again on 3 March 2021 in Castrel.", "2021-03-03", "3 March 2021"),
        ("The law of January 9, 2020, is still in force.", "2020-01-09", "January 9, 2020"),
        ("Fish stocks have fallen since 1998.", "1998", "since 1998"),
        ("It opened in 2019 and is to close by 2030.", "2019", "in 2019"),
        ("The port opened in 2019; a second one will open in 2030.", "2019", "in 2019"),
        ("At last week’s 2022 summit, Norra was told to wait.", "2022", "last week’s 2022"),
        ("It met on 4 May 2021. It had met in 2021.", "2021-05-04", "4 May 2021"),
    ],
)
def test_the_newest_past_time_is_the_bound(text: str, value: str, words: str) -> None:
    found = find_bound(text)
    assert found is not None
    assert (found.value, found.words) == (value, words)


@pytest.mark.parametrize(
    "text",
    [
        "The port will open in May 2031.",
        "Emissions are to fall by half by 2050.",
        "He is expected to retire in 2029.",
        "The plant could run until March 2033.",
        "The 2022 boats were painted red.",
        "It cost 2019 crowns.",
        "Nothing happened on Sunday.",
        "It met on 31 February 2020x.",
        "The minister renewed a commitment to two ferries in 2031.",
        "The van goes on sale sometime in 2031.",
        "The lights stay up until 20 January 2031.",
        "The band announced a tour in 2031.",
        "The wharf will be closed in 2031, which the owners wanted.",
        "Boats in 2031: electric and quiet.",
    ],
)
def test_what_lies_ahead_or_is_no_date_is_no_bound(text: str) -> None:
    assert find_bound(text) is None


def test_a_plan_in_one_sentence_does_not_hide_the_past_of_the_next() -> None:
    found = find_bound("It will open soon. The ground was broken in June 2020.")
    assert found is not None
    assert found.value == "2020-06"


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("The port will open in May 2031.", "2031-05", "May 2031"),
        ("The band is set to play on 3 June 2031, and again in 2032.", "2031-06-03", "3 June 2031"),
        ("The port opened in 2019. A second one will open in 2030.", "2030", "in 2030"),
    ],
)
def test_the_first_time_announced_is_the_horizon(text: str, value: str, words: str) -> None:
    found = find_horizon(text)
    assert found is not None
    assert (found.value, found.words) == (value, words)


@pytest.mark.parametrize(
    "text",
    [
        "It opened in May 2021.",
        "In 2015 the builders said that it will open in May 2021.",
        "He was sure that it will rise in 2021.",
        "It will have closed in 2021.",
        "If it rains the boats will be sold in 2021.",
        "It will open soon.",
    ],
)
def test_what_was_once_announced_is_no_horizon(text: str) -> None:
    assert find_horizon(text) is None
