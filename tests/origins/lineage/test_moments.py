"""What the times of two articles say about which was there first."""

from __future__ import annotations

from typing import Any

import pytest
from tests.origins.lineage.dated import make_dated

from twosource.model.article import Article
from twosource.model.published import DateEvidence
from twosource.origins.lineage.hint import Hint
from twosource.origins.lineage.moments import compare_moments, read_times

MAY = "2031-05-02"


def _compare(one: Article, other: Article) -> list[Hint]:
    return list(compare_moments(read_times(one), read_times(other)))


def _tell(one: Article, other: Article) -> tuple[str | None, bool] | None:
    """The outlet that was first and whether that is strong; None where nothing is said."""
    hints = _compare(one, other)
    assert len(hints) < 2
    first = [(each.outlet, hint.strong) for hint in hints for each in (one, other) if each.id == hint.first]
    assert {hint.first for hint in hints} == {hint.first for hint in _compare(other, one)}
    return first[0] if first else None


def test_stated_days_apart_are_a_strong_sign() -> None:
    assert _tell(make_dated("Mail", MAY), make_dated("Post", "2031-05-09")) == ("Mail", True)


@pytest.mark.parametrize("trust", ["inferred", "doubtful"])
def test_a_date_that_is_not_stated_is_a_weak_one(trust: Any) -> None:
    assert _tell(make_dated("Mail", MAY, trust), make_dated("Post", "2031-05-09")) == ("Mail", False)
    assert _tell(make_dated("Mail", MAY), make_dated("Post", "2031-05-09", trust)) == ("Mail", False)


def test_days_that_meet_in_some_zone_are_a_weak_one() -> None:
    assert _tell(make_dated("Mail", MAY), make_dated("Post", "2031-05-03")) == ("Mail", False)
    assert _tell(make_dated("Mail", MAY), make_dated("Post", MAY)) is None


def test_nothing_is_said_without_dates() -> None:
    assert _tell(make_dated("Mail"), make_dated("Post", MAY)) is None


def test_a_date_before_what_its_own_text_calls_past_is_no_sign() -> None:
    false = make_dated("Mail", "2029-01-01", not_before="2031-05-01")
    assert _tell(false, make_dated("Post", "2031-05-09")) is None


def test_a_date_after_the_page_was_fetched_is_no_sign() -> None:
    assert _tell(make_dated("Mail", MAY), make_dated("Post", "2031-05-09", fetched="2031-05-05")) is None


def test_a_page_fetched_before_the_other_was_published_was_first() -> None:
    fetched = make_dated("Mail", fetched="2031-05-02T10:00:00Z")
    assert _tell(fetched, make_dated("Post", "2031-05-09")) == ("Mail", True)
    assert _tell(fetched, make_dated("Post", "2031-05-09", "doubtful")) == ("Mail", False)
    assert _tell(fetched, make_dated("Post", MAY)) is None


def test_a_text_that_speaks_of_later_times_as_past_came_later() -> None:
    later = make_dated("Post", not_before="2031-06")
    assert _tell(make_dated("Mail", MAY), later) == ("Mail", False)


def test_the_words_that_give_a_date_are_marked() -> None:
    evidence = (DateEvidence(kind="dateline", text="ferry", value=MAY),)
    dated = make_dated("Mail", MAY, "inferred", evidence=evidence)
    (hint,) = _compare(dated, make_dated("Post", "2031-05-09"))
    assert hint.sign.span.of(dated.text) == "ferry"
    assert hint.sign.detail == "Mail is dated 2031-05-02 (inferred), Post 2031-05-09"
