"""What became of findings, in a few words, and when the articles of a story came."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from twosource.model.arrivals import Arrivals
from twosource.model.event import Event, EventKind
from twosource.views.records import Record


def describe_event(event: Event) -> str:
    """Return what became of a finding: "now corroborated, before: one origin"."""
    return _WORDS[event.kind](event)


def arrivals_to_dict(arrivals: Arrivals) -> Record:
    """Return on which days articles came as plain values: numbers by day."""
    published, arrived = dict(arrivals.published), dict(arrivals.arrived)
    doubtful, undated = dict(arrivals.doubtful), arrivals.undated
    return {"published": published, "arrived": arrived, "doubtful": doubtful, "undated": undated}


def _describe_support(event: Event) -> str:
    before = f", before: {event.before}" if event.before else ""
    return f"now {event.after or 'without support'}{before}"


def _describe_figure(event: Event) -> str:
    return (
        f"a later figure: {event.after}, before: {event.before}" if event.before else f"figures differ: {event.after}"
    )


def _describe_difference(event: Event) -> str:
    """Say in words what differs: events tell it as the kind of it, a colon, and both sides."""
    about, colon, sides = (event.after or "").partition(": ")
    if not colon or about not in _DIFFERENCES:
        return f"reports differ: {event.after}" if event.after else "reports differ"
    return f"{_DIFFERENCES[about]}: {sides}"


_DIFFERENCES: Final = {
    "time": "times differ",
    "quantity": "figures differ",
    "place": "places differ",
    "name": "names differ",
    "quote": "quoted in other words",
    "scope": "said of more or less",
    "outcome": "outcomes differ",
    "other": "reports differ",
    "differs": "reports differ",
    "contradicts": "reports contradict each other",
}
_WORDS: Final[dict[EventKind, Callable[[Event], str]]] = {
    "new": lambda event: f"new: {event.after}",
    "support": _describe_support,
    "figure": _describe_figure,
    "differs": _describe_difference,
    "gone": lambda event: f"found no more, before: {event.before}" if event.before else "found no more",
}
