"""What became of stories: on which days their articles came, and what changed lately."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final

from twosource.model.arrivals import Arrivals
from twosource.model.event import Event
from twosource.views.desk.happening import arrivals_to_dict
from twosource.views.desk.plain import event_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, Shape, list_of, shape_of
from twosource.web.site import Site

_MOST: Final = 200  # stories at a time: as many as a list of them has
_STORIES: Final = {"about": "The ids of the stories, as they are now.", "least": 1, "most": _MOST, "longest": 64}


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedArrivals:
    """Of which stories."""

    story: tuple[str, ...] = field(default=(), metadata=_STORIES)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedChanges:
    """Of which stories, and how much of each."""

    story: tuple[str, ...] = field(default=(), metadata=_STORIES)
    each: int = field(default=2, metadata={"about": "How many changes of a story at most.", "least": 1, "most": 20})


def _by_story(item: Shape) -> Shape:
    return {"type": "object", "additionalProperties": item}


_DAYS: Final = _by_story(COUNT)

LIST_ARRIVALS: Operation[AskedArrivals, Mapping[str, Arrivals]] = Operation(
    name="list_arrivals",
    method="GET",
    path="/arrivals",
    summary="For each of these stories, how many articles it has of each day.",
    asked=AskedArrivals,
    run=lambda site, asked: site.desk.arrivals(asked.story),
    write=lambda found: {story: arrivals_to_dict(arrivals) for story, arrivals in found.items()},
    answer=_by_story(shape_of(Arrivals, published=_DAYS, arrived=_DAYS, doubtful=_DAYS)),
)


def _changes(site: Site, asked: AskedChanges) -> Mapping[str, tuple[Event, ...]]:
    return site.desk.changes(asked.story, each=asked.each)


LIST_CHANGES = Operation(
    name="list_changes",
    method="GET",
    path="/changes",
    summary="For each of these stories, what became of its findings lately; that one is new is not told.",
    asked=AskedChanges,
    run=_changes,
    write=lambda found: {story: [event_to_dict(event) for event in events] for story, events in found.items()},
    answer=_by_story(list_of(shape_of(Event))),
)
