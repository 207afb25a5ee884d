"""Alerts: saved searches that tell what became of findings."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.errors import NotHeldError
from twosource.model.alert import Alert, Alerted
from twosource.model.event import Event, EventKind
from twosource.model.filters import Filters
from twosource.views.desk.alerts import alert_to_dict
from twosource.views.desk.plain import alerted_to_dict
from twosource.web.operations.filtering import AskedFilters
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import TEXT, list_of, object_of, shape_of
from twosource.web.site import Site

_NAME = {"about": "The name of the alert.", "shortest": 1, "longest": 200, "example": "harbour"}
_ALERT = shape_of(Alert, filters=shape_of(Filters))
_ALERTED = object_of(alert=TEXT, words=TEXT, events=list_of(shape_of(Event)))


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAlerts:
    """All alerts."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedNewAlert(AskedFilters):
    """A search to save."""

    name: str = field(metadata=_NAME)
    words: str = field(
        default="",
        metadata={"about": "Words of the finding, as in a search; empty: all.", "longest": 1000, "example": "ferry"},
    )
    kinds: tuple[EventKind, ...] = field(default=(), metadata={"about": "Only of these events; none named: of all."})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAlert:
    """Which alert."""

    name: str = field(metadata=_NAME)


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedAlertCheck:
    """Which alerts to check."""

    name: tuple[str, ...] = field(
        default=(), metadata={"about": "Only these alerts; none named: all.", "longest": 200, "example": "harbour"}
    )


def _add(site: Site, asked: AskedNewAlert) -> Alert:
    filters = asked.filters  # refused before anything is written
    return site.clerk.do(lambda desk: desk.alerts.add(asked.name, asked.words, filters, asked.kinds))


def _remove(site: Site, asked: AskedAlert) -> str:
    if asked.name not in {each.name for each in site.desk.alerts.list()}:
        raise NotHeldError(site.desk.name, f"has no alert {asked.name!r}; /api/alerts lists those it has")
    site.clerk.do(lambda desk: desk.alerts.remove(asked.name))
    return asked.name


def _look(site: Site, asked: AskedAlertCheck) -> tuple[Alerted, ...]:
    return site.desk.alerts.check(asked.name, acknowledge=False)


def _check(site: Site, asked: AskedAlertCheck) -> tuple[Alerted, ...]:
    return site.clerk.do(lambda desk: desk.alerts.check(asked.name))


LIST_ALERTS = Operation(
    name="list_alerts",
    method="GET",
    path="/alerts",
    summary="The saved searches.",
    asked=AskedAlerts,
    run=lambda site, _asked: site.desk.alerts.list(),
    write=lambda alerts: {"items": [alert_to_dict(each) for each in alerts]},
    answer=object_of(items=list_of(_ALERT)),
)
ADD_ALERT = Operation(
    name="add_alert",
    method="POST",
    path="/alerts",
    summary="Save a search: it tells of what becomes of the findings that fit, from now on.",
    asked=AskedNewAlert,
    run=_add,
    write=alert_to_dict,
    answer=_ALERT,
    status=201,
)
REMOVE_ALERT = Operation(
    name="remove_alert",
    method="DELETE",
    path="/alerts",
    summary="Remove a saved search.",
    asked=AskedAlert,
    run=_remove,
    write=lambda name: {"removed": name},
    answer=object_of(removed=TEXT),
)
LOOK_AT_ALERTS = Operation(
    name="look_at_alerts",
    method="GET",
    path="/alerts/news",
    summary="What alerts have to tell since they were last checked: told again until a check.",
    asked=AskedAlertCheck,
    run=_look,
    write=lambda told: {"items": [alerted_to_dict(each) for each in told]},
    answer=object_of(items=list_of(_ALERTED)),
)
CHECK_ALERTS = Operation(
    name="check_alerts",
    method="POST",
    path="/alerts/check",
    summary="What alerts have to tell since they were last checked: told once.",
    about="Where an answer may be lost on its way, look at the news first and check afterwards.",
    asked=AskedAlertCheck,
    run=_check,
    write=lambda told: {"items": [alerted_to_dict(each) for each in told]},
    answer=object_of(items=list_of(_ALERTED)),
)
