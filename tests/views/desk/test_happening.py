"""What became of a finding, in words."""

from typing import get_args

import pytest

from twosource.model.arrivals import Arrivals
from twosource.model.event import Event, EventKind
from twosource.views.desk.happening import arrivals_to_dict, describe_event


def make_event(kind: EventKind, before: str | None, after: str | None) -> Event:
    return Event(
        at="2031-05-14T23:40:00Z", story="s", finding="f", kind=kind, before=before, after=after, text="It sank."
    )


@pytest.mark.parametrize(
    ("kind", "before", "after", "said"),
    [
        ("support", "one origin", "corroborated", "now corroborated, before: one origin"),
        ("support", None, "corroborated", "now corroborated"),
        ("figure", "nine", "eleven", "figure superseded: nine → eleven"),
        ("figure", None, "nine / eleven", "figures differ: nine / eleven"),
        ("differs", None, "time: noon / night", "differs: time: noon / night"),
        ("gone", "single article", None, "found no more, before: single article"),
        ("new", None, "single article", "new: single article"),
    ],
)
def test_each_event_is_told_in_words(kind: EventKind, before: str | None, after: str | None, said: str) -> None:
    assert describe_event(make_event(kind, before, after)) == said


@pytest.mark.parametrize("kind", get_args(EventKind))
def test_no_event_is_without_words_whatever_is_not_known_of_it(kind: EventKind) -> None:
    assert describe_event(make_event(kind, None, None))


def test_arrivals_are_numbers_by_day() -> None:
    arrivals = Arrivals(published=(("2031-05-13", 2),), arrived=(("2031-05-14", 3),), doubtful=(("2041-05-13", 1),))
    told = {"published": {"2031-05-13": 2}, "arrived": {"2031-05-14": 3}, "doubtful": {"2041-05-13": 1}, "undated": 0}
    assert arrivals_to_dict(arrivals) == told
