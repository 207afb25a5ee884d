"""How long ago something was."""

from datetime import UTC, datetime

import pytest

from twosource.views.desk.ago import say_ago

NOW = datetime(2031, 5, 14, 23, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("time", "said"),
    [
        ("2031-05-14T23:39:30+00:00", "just now"),
        ("2031-05-14T23:39:00Z", "1 minute ago"),
        ("2031-05-14T22:41:00+00:00", "59 minutes ago"),
        ("2031-05-14T22:40:00+00:00", "1 hour ago"),
        ("2031-05-13T23:41:00+00:00", "23 hours ago"),
        ("2031-05-13T23:40:00+00:00", "1 day ago"),
        ("2031-03-16T00:00:00+00:00", "59 days ago"),
        ("2031-02-01T00:00:00+00:00", "3 months ago"),
        ("2021-05-14T00:00:00+00:00", "10 years ago"),
        ("2031-05-15T01:39:00+02:00", "1 minute ago"),
        ("2031-05-14T23:10:00", "30 minutes ago"),
    ],
)
def test_a_time_is_told_by_how_long_ago_it_was(time: str, said: str) -> None:
    assert say_ago(time, NOW) == said


@pytest.mark.parametrize("time", ["2031-05-15T00:00:00+00:00", "", "soon", "2031-13-01"])
def test_what_has_not_come_or_is_no_time_was_not_ago(time: str) -> None:
    assert say_ago(time, NOW) == ""
