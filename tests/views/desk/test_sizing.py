"""Sizes in words."""

import pytest

from twosource.views.desk.sizing import say_size


@pytest.mark.parametrize(
    ("size", "said"),
    [
        (0, "0 bytes"),
        (999, "999 bytes"),
        (1000, "1.0 kB"),
        (136_000, "136 kB"),
        (3_211_264, "3.2 MB"),
        (5e15, "5,000 TB"),
    ],
)
def test_a_size_is_told_in_the_unit_that_fits(size: float, said: str) -> None:
    assert say_size(size) == said
