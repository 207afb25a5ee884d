"""What can be asked for, and what is refused."""

from __future__ import annotations

import pytest

from twosource.errors import SettingsError
from twosource.model.filters import NO_FILTERS, Filters


@pytest.mark.parametrize("day", ["2030", "2030-02", "2030-02-28"])
def test_days_months_and_years_can_be_asked_for(day: str) -> None:
    assert not Filters(since=day, until=day).ask_nothing
    assert NO_FILTERS.ask_nothing


@pytest.mark.parametrize(
    "day", ["", "30-02-01", "2030-2-1", "2030-13", "2030-02-30", "0000", "yesterday", "٢٠٣٠", "2030-"]
)
def test_what_is_no_day_is_refused_with_an_example(day: str) -> None:
    with pytest.raises(SettingsError, match="is no day: write 2024-05-14"):
        Filters(since=day)


@pytest.mark.parametrize(
    ("since", "until"), [("2030-02-02", "2030-02-01"), ("2031", "2030-12-31"), ("2030-03", "2030-02")]
)
def test_a_time_that_ends_before_it_starts_is_refused(since: str, until: str) -> None:
    with pytest.raises(SettingsError, match=f"since {since} and until {until}: swap the two"):
        Filters(since=since, until=until)


@pytest.mark.parametrize(("since", "until"), [("2030-02-02", "2030-02"), ("2030", "2030-01-01"), ("2030-12", "2030")])
def test_a_time_that_holds_one_day_at_least_is_taken(since: str, until: str) -> None:
    assert Filters(since=since, until=until).since == since


def test_words_that_are_not_ours_are_refused_with_those_that_are() -> None:
    with pytest.raises(SettingsError, match="'true' is no support: choose from corroborated, one source, one origin"):
        Filters(support=("true",))  # type: ignore[arg-type]
    with pytest.raises(SettingsError, match="'yes' is no independence: choose from established"):
        Filters(independence=("yes",))  # type: ignore[arg-type]
