"""What the JSON Schema of IPTC ninjs 3.1 asks for, as far as our stories use it.

Objects of ninjs are closed: a name that is not listed makes them invalid. Written from the schema published at
https://www.iptc.org/std/ninjs/ninjs-schema_3.1.json (IPTC, CC BY 4.0).
"""

from __future__ import annotations

from typing import Any

TEXT: dict[str, Any] = {"type": "string"}
URI: dict[str, Any] = {"type": "string", "format": "uri", "pattern": r"^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$"}
MOMENT: dict[str, Any] = {
    "type": "string",
    "format": "date-time",
    "pattern": r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$",
}
WHOLE: dict[str, Any] = {"type": "integer"}


def closed(*required: str, **properties: Any) -> dict[str, Any]:
    return {"type": "object", "required": [*required], "additionalProperties": False, "properties": properties}


def many(item: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": item}


POINT = {
    "type": "object",
    "required": ["type", "coordinates"],
    "properties": {"type": {"const": "Point"}, "coordinates": {"type": "array", "items": {"type": "number"}}},
}
BODY = closed("value", role=TEXT, contentType=TEXT, charCount=WHOLE, wordCount=WHOLE, value=TEXT)
TOLD = closed("value", role=TEXT, contentType=TEXT, value=TEXT)
RENDITION = closed("name", name=TEXT, href=URI, contentType=TEXT, title=TEXT, sizeInBytes=WHOLE)
NEWS: dict[str, Any] = {
    "uri": URI,
    "type": {
        "enum": ["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"],
    },
    "representationType": {"enum": ["full", "partial"]},
    "profile": TEXT,
    "version": TEXT,
    "firstCreated": MOMENT,
    "versionCreated": MOMENT,
    "contentCreated": MOMENT,
    "edNote": TEXT,
    "language": TEXT,
    "descriptions": many(TOLD),
    "bodies": many(BODY),
    "headlines": many(TOLD),
    "people": many(closed(name=TEXT, rel=TEXT, uri=URI, literal=TEXT)),
    "organisations": many(closed(name=TEXT, rel=TEXT, uri=URI, literal=TEXT)),
    "places": many(closed(name=TEXT, rel=TEXT, uri=URI, literal=TEXT, geoJSON=POINT)),
    "events": many(closed(id=TEXT, name=TEXT, rel=TEXT, uri=URI, literal=TEXT)),
    "infoSources": many(closed(name=TEXT, role=TEXT, uri=URI, literal=TEXT)),
    "title": TEXT,
    "by": TEXT,
    "renditions": many(RENDITION),
    "altIds": many(closed(role=TEXT, value=TEXT)),
    "standard": closed(name=TEXT, version=TEXT, schema=URI),
}
ASSOCIATION = closed("name", "uri", name=TEXT, rel=TEXT, **NEWS)
STORY = closed("uri", associations=many(ASSOCIATION), **NEWS)
