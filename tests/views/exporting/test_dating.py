from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from tests import comparisons

from twosource.model.article import Article
from twosource.views.exporting.dating import find_first, tell_date, tell_moment


def dated(value: str | None, precision: Any = "day", zone: str | None = None, trust: Any = "stated") -> Article:
    published = replace(comparisons.STATED, value=value, precision=precision, zone=zone, trust=trust)
    return replace(comparisons.ferry_comparison().articles[0], published=published)


@pytest.mark.parametrize(
    ("article", "date", "moment"),
    [
        (dated("2029-03-04"), "2029-03-04", None),
        (dated("2029-03-04", zone="+02:00"), "2029-03-04", None),
        (dated("2029-03", "month"), "2029-03", None),
        (dated("2029-03-04T06:57", "minute"), "2029-03-04T06:57", None),
        (dated("2029-03-04T06:57", "minute", "+02:00"), "2029-03-04T06:57+02:00", "2029-03-04T06:57:00+02:00"),
        (dated("2029-03-04T06:57:10", "second", "+00:00"), "2029-03-04T06:57:10+00:00", "2029-03-04T06:57:10+00:00"),
        (dated("2029-03-04", trust="doubtful"), None, None),
        (dated(None, None), None, None),
        (replace(dated("2029-03-04"), published=None), None, None),
    ],
)
def test_dates_are_never_more_exact_than_they_are(article: Article, date: str | None, moment: str | None) -> None:
    assert (tell_date(article), tell_moment(article)) == (date, moment)


def test_the_first_is_told_only_of_stated_and_different_days() -> None:
    early, late = dated("2029-03-04"), dated("2029-03-05T01:00", "minute")
    assert find_first([late, early]) is early
    assert find_first([early, dated("2029-03-04T23:00", "minute")]) is None
    assert find_first([late, dated("2029-03-04", trust="inferred")]) is None
    assert find_first([late, dated("2029-03", "month")]) is None
    assert find_first([early]) is None
    assert find_first([]) is None


def test_the_days_of_two_zones_may_overlap() -> None:
    west = dated("2029-03-04T23:30", "minute", "-05:00")
    assert find_first([west, dated("2029-03-05T01:00", "minute", "+02:00")]) is None
    assert find_first([west, dated("2029-03-05T01:00", "minute", "-05:00")]) is west
    assert find_first([west, dated("2029-03-06T01:00", "minute", "+02:00")]) is west
