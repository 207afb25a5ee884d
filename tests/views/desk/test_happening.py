"""What became of a finding, in words."""

from typing import get_args

import pytest

from twosource.model.arrivals import Arrivals
from twosource.model.event import Event, EventKind
from twosource.model.finding import About
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
        ("figure", "nine", "eleven", "a later figure: eleven, before: nine"),
        ("figure", None, "nine / eleven", "figures differ: nine / eleven"),
        ("differs", None, "time: noon / night", "times differ: noon / night"),
        ("differs", None, "quote: all safe / none hurt", "quoted in other words: all safe / none hurt"),
        ("differs", None, "other: a tug / a barge", "reports differ: a tug / a barge"),
        ("differs", None, "contradicts: sank / did not", "reports contradict each other: sank / did not"),
        ("differs", None, "at noon: bells / none", "reports differ: at noon: bells / none"),
        ("gone", "single article", None, "found no more, before: single article"),
        ("new", None, "single article", "new: single article"),
    ],
)
def test_each_event_is_told_in_words(kind: EventKind, before: str | None, after: str | None, said: str) -> None:
    assert describe_event(make_event(kind, before, after)) == said


@pytest.mark.parametrize("about", [*(one for one in get_args(About) if one != "source"), "differs", "contradicts"])
def test_whatever_differs_is_told_in_words_of_editors(about: str) -> None:
    said = describe_event(make_event("differs", None, f"{about}: a / b"))
    assert said.endswith(": a / b")
    assert said.count(":") == 1
    assert not said.startswith(f"{about}:")


@pytest.mark.parametrize("kind", get_args(EventKind))
def test_no_event_is_without_words_whatever_is_not_known_of_it(kind: EventKind) -> None:
    assert describe_event(make_event(kind, None, None))


def test_arrivals_are_numbers_by_day() -> None:
    arrivals = Arrivals(published=(("2031-05-13", 2),), arrived=(("2031-05-14", 3),), doubtful=(("2041-05-13", 1),))
    told = {"published": {"2031-05-13": 2}, "arrived": {"2031-05-14": 3}, "doubtful": {"2041-05-13": 1}, "undated": 0}
    assert arrivals_to_dict(arrivals) == told
