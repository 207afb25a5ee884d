"""Export: the findings that fit, for other programs; how many there are, and in which formats."""

from __future__ import annotations

import re
from collections.abc import Generator, Iterator, Mapping
from dataclasses import asdict, dataclass, field
from typing import Final

from twosource.assembly.desking.exporting import Extent
from twosource.views.exporting.choosing import find_format
from twosource.views.exporting.formats import FORMATS, Format
from twosource.views.exporting.plug_ins import list_formats
from twosource.web.operations.filtering import AskedFilters
from twosource.web.operations.operation import Operation, Streamed
from twosource.web.operations.shapes import COUNT, TEXT, Shape, list_of, object_of, published, shape_of
from twosource.web.site import Site

_ID = re.compile("[0-9a-f]{1,64}")
_ENDING = re.compile(r"(\.[a-z0-9]{1,20}){1,3}")
_FORMAT = shape_of(
    Format, "name", "endings", "media_type", "row", "about", endings={**list_of(TEXT), "description": "of its files"}
)
_COMPARISONS: Shape = object_of(
    format={"const": "twosource.comparisons/1"},
    comparisons=list_of(published("comparison")),
    stories=COUNT,
    articles=COUNT,
    findings=COUNT,
    out_of=COUNT,
)
HEADERS: Final[Mapping[str, str]] = {
    "Content-Disposition": "a name for the file",
    "Twosource-Findings": "how many findings are in it",
    "Twosource-All-Findings": "how many there are on the desk",
    "Twosource-Stories": "how many stories they belong to",
    "Twosource-Queue": "how many stories wait to be analysed: their findings may be missing, or old",
}


def _name_formats() -> tuple[str, ...]:
    return tuple(list_formats())


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedExport(AskedFilters):
    """What to export, and how."""

    format: str = field(default="jsonl", metadata={"about": "The format.", "choices": _name_formats, "example": "csv"})


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedExtent(AskedFilters):
    """What would be exported."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedFormats:
    """All formats."""


def _export(site: Site, asked: AskedExport) -> Streamed:
    chosen, filters = find_format(asked.format), asked.filters
    extent = site.desk.count(filters)
    told = (extent.findings, extent.all_findings, extent.stories, extent.queue)
    comparisons = site.desk.comparisons(filters)
    pieces = iter(chosen.write(comparisons))
    return Streamed(
        name=name_file(chosen, asked),
        media_type=chosen.media_type,
        pieces=pieces,
        headers=dict(zip(list(HEADERS)[1:], map(str, told), strict=True)),
        close=lambda: _close(pieces, comparisons),
    )


def _close(*opened: Iterator[object]) -> None:
    """End what was begun: the reading of a desk, where a client went away, is not left to the collector of garbage."""
    for each in opened:
        if isinstance(each, Generator):
            each.close()


def name_file(chosen: Format, asked: AskedFilters) -> str:
    """Return a name for the file of an export: plain ASCII, nothing of what was typed but the id of a story."""
    ending = next((each for each in chosen.endings if _ENDING.fullmatch(each)), ".txt")
    story = asked.story[0] if len(asked.story) == 1 and _ID.fullmatch(asked.story[0]) else ""
    return f"twosource-story-{story}{ending}" if story else f"twosource-findings{ending}"


def list_streams() -> dict[str, Shape]:
    """Return the schema of each media type of the formats. Those of other programs are described by others."""
    media_types = [each.media_type for each in list_formats().values()]
    shapes: dict[str, Shape] = dict.fromkeys(media_types, TEXT)
    shapes |= {each: {"type": ["object", "array"]} for each in media_types if "+json" in each}
    return {**shapes, FORMATS["json"].media_type: _COMPARISONS}


EXPORT = Operation(
    name="export",
    method="GET",
    path="/export",
    summary="The findings that fit, with their statements, sources and articles, in a format for other programs.",
    about="All that fit are sent, one story at a time as it is written. A connection that breaks off has lost some.",
    asked=AskedExport,
    run=_export,
    write=lambda streamed: streamed,
    answer={**TEXT, "description": "a file in the format that was chosen"},
    streams=list_streams,
    headers=HEADERS,
)
COUNT_EXPORT = Operation(
    name="count_export",
    method="GET",
    path="/export/count",
    summary="How many findings of how many stories an export with these filters holds.",
    asked=AskedExtent,
    run=lambda site, asked: site.desk.count(asked.filters),
    write=asdict,
    answer=shape_of(Extent),
)
LIST_FORMATS = Operation(
    name="list_formats",
    method="GET",
    path="/export/formats",
    summary="The formats that findings can be exported in, those of plug-ins with them.",
    asked=AskedFormats,
    run=lambda _site, _asked: tuple(list_formats().values()),
    write=lambda formats: {"items": [_format_to_dict(each) for each in formats]},
    answer=object_of(items=list_of(_FORMAT)),
)


def _format_to_dict(each: Format) -> dict[str, object]:
    return {
        "name": each.name,
        "endings": list(each.endings),
        "media_type": each.media_type,
        "row": each.row,
        "about": each.about,
    }
