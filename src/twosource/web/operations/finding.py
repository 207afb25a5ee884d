"""One finding: what it is now, where it is quoted from, and what became of it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from twosource.errors import WaitsError
from twosource.model.event import Event
from twosource.model.finding import Finding
from twosource.model.found import FoundFinding
from twosource.views.desk.plain import event_to_dict
from twosource.views.quoting import Quotation, quote_finding, quote_statements
from twosource.views.records import pick_fields
from twosource.views.showing import ShownStory
from twosource.views.story_records import quotation_to_dict, whole_finding_to_dict
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import TEXT, TRUTH, list_of, object_of, or_null, published, shape_of
from twosource.web.operations.story import load_shown
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFinding:
    """Which finding."""

    finding: str = field(
        metadata={"about": "The finding, by its id, one it had earlier, or the one it keeps.", "longest": 100}
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFinding:
    """What an id of a finding leads to. ``finding`` is None where nothing of it is found any more.

    ``shown`` is its story, None where that waits to be analysed. ``quotation`` has its clearest words, ``quotations``
    the whole of each of its statements.
    """

    found: FoundFinding
    shown: ShownStory | None
    finding: Finding | None
    quotation: Quotation | None
    quotations: tuple[Quotation, ...]


def _show(site: Site, asked: AskedFinding) -> ShownFinding:
    found = site.desk.finding(asked.finding)
    try:
        shown = load_shown(site, found.story)
    except WaitsError:
        shown = None
    finding = shown.catalogue.findings.get(found.id) if shown and found.id else None
    if shown is None or finding is None:
        return ShownFinding(found=found, shown=shown, finding=None, quotation=None, quotations=())
    return ShownFinding(
        found=found,
        shown=shown,
        finding=finding,
        quotation=quote_finding(finding, shown.catalogue),
        quotations=tuple(quote_statements(finding, shown.catalogue)),
    )


def _write(one: ShownFinding) -> dict[str, Any]:
    found = one.found
    whole = whole_finding_to_dict(one.finding, one.shown.catalogue) if one.finding and one.shown else None
    return {
        **pick_fields(found, "asked", "id", "lasting", "story", "story_title", "grown"),
        "gone": event_to_dict(found.gone) if found.gone else None,
        "events": [event_to_dict(event) for event in found.events],
        "finding": whole,
        "quotation": quotation_to_dict(one.quotation) if one.quotation else None,
        "quotations": [quotation_to_dict(each) for each in one.quotations],
    }


_QUOTATION = shape_of(Quotation)
SHOW_FINDING = Operation(
    name="show_finding",
    method="GET",
    path="/findings/{finding}",
    summary="A finding with its quotations, by whatever id it has or had, and what became of it.",
    asked=AskedFinding,
    run=_show,
    write=_write,
    answer=object_of(
        asked=TEXT,
        id=or_null(TEXT),
        lasting={**TEXT, "description": "the id that it keeps while it grows: the one to link to"},
        story=TEXT,
        story_title=TEXT,
        grown=TRUTH,
        gone=or_null(shape_of(Event)),
        events=list_of(shape_of(Event)),
        finding=or_null(published("comparison/finding")),
        quotation=or_null(_QUOTATION),
        quotations=list_of(_QUOTATION),
    ),
)
