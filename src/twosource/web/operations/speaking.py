"""One source: who it is, and everything that is attributed to it."""

from __future__ import annotations

from dataclasses import dataclass, field

from twosource.model.record import Against, SourceRecord, Spoken, SpokenIn
from twosource.views.desk.speaking import record_to_dict
from twosource.web.operations.filtering import AskedFilters, AskedPart
from twosource.web.operations.operation import Operation
from twosource.web.operations.shapes import COUNT, list_of, object_of, page_of, shape_of
from twosource.web.site import Site


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRecord(AskedFilters, AskedPart):
    """Which source, and which of its statements."""

    id: str = field(metadata={"about": "The source, by its id.", "longest": 100})


def _load(site: Site, asked: AskedRecord) -> SourceRecord:
    return site.desk.source(asked.id, asked.filters, limit=asked.limit, offset=asked.offset)


_AGAINST = shape_of(
    Against,
    *("kind", "about", "statement", "article", "outlet", "day", "text", "note"),
    start=COUNT,
    end=COUNT,
    words=object_of(start=COUNT, end=COUNT),
    other_words=object_of(start=COUNT, end=COUNT),
)
_SPOKEN = shape_of(
    Spoken,
    *("id", "article", "outlet", "day", "story", "story_title", "text", "form", "stance", "chain"),
    start=COUNT,
    end=COUNT,
    findings=list_of(shape_of(SpokenIn)),
    against=list_of(_AGAINST),
)
READ_SOURCE = Operation(
    name="read_source",
    method="GET",
    path="/sources/{id}",
    summary="A source and all that it is said to have said, the latest first, with what does not go together.",
    asked=AskedRecord,
    run=_load,
    write=record_to_dict,
    answer=shape_of(SourceRecord, spoken=page_of(_SPOKEN)),
)
