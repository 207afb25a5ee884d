from __future__ import annotations

import pytest

from twosource.cleaning.dates.bounds import find_bound


@pytest.mark.parametrize(
    ("text", "value", "words"),
    [
        ("Norra closed the strait in February 2022.", "2022-02", "February 2022"),
        ("It met in 2019, and again on 3 March 2021 in Castrel.", "2021-03-03", "3 March 2021"),
        ("The law of January 9, 2020, is still in force.", "2020-01-09", "January 9, 2020"),
        ("Fish stocks have fallen since 1998.", "1998", "since 1998"),
        ("It opened in 2019 and is to close by 2030.", "2019", "in 2019"),
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
