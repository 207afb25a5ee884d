"""JSON that every reader takes, on one line of plain ASCII."""

from __future__ import annotations

import json
from typing import Any

from twosource.views.exporting.safety import make_whole


def dump(value: Any) -> str:
    """Return a value as JSON on one line (RFC 8259, RFC 7493), characters beyond ASCII written as escapes.

    So no line end hides in it (U+2028), nothing turns the direction of a screen, and no pipe can spoil it.
    """
    return json.dumps(_whole(value), ensure_ascii=True, allow_nan=False)


def drop_empty(record: dict[str, Any]) -> dict[str, Any]:
    """Return a record without what is not known: None, and texts and lists with nothing in them."""
    return {name: value for name, value in record.items() if value not in (None, "", [], {}, ())}


def _whole(value: Any) -> Any:
    if isinstance(value, str):
        return make_whole(value)
    if isinstance(value, dict):
        return {make_whole(name): _whole(each) for name, each in value.items()}
    return [_whole(each) for each in value] if isinstance(value, list | tuple) else value
