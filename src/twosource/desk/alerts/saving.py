"""An alert as it is kept: a JSON object that other tools can read."""

from __future__ import annotations

import json
from dataclasses import asdict, fields
from typing import Any

from twosource.model.alert import Alert
from twosource.model.filters import Filters


def write_query(alert: Alert) -> str:
    """Return the words, filters and kinds of an alert as JSON; what asks nothing is left out."""
    asked = {name: value for name, value in asdict(alert.filters).items() if value}
    query = {"words": alert.words, "filters": asked, "kinds": alert.kinds}
    return json.dumps({name: value for name, value in query.items() if value}, ensure_ascii=True)


def read_query(name: str, query: str, made: str) -> Alert:
    """Return the alert that was kept. Filters that this version does not know are left out."""
    kept: dict[str, Any] = json.loads(query)
    known = {field.name for field in fields(Filters)}
    asked: dict[str, Any] = {
        key: tuple(value) if isinstance(value, list) else value
        for key, value in kept.get("filters", {}).items()
        if key in known
    }
    return Alert(
        name=name,
        words=kept.get("words", ""),
        filters=Filters(**asked),
        kinds=tuple(kept.get("kinds", ())),
        made=made,
    )
